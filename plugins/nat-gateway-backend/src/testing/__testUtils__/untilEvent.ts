import type { RunEvent } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunService } from '../../runs/RunService';

/**
 * Waits until a run's log has a line with a sentence, and gives the first such line.
 *
 * @internal
 */
export async function untilEvent(
  service: RunService,
  options: {
    readonly runId: string;
    readonly code: string;
    readonly stepKey?: string;
  },
): Promise<RunEvent> {
  const { signal } = new AbortController();
  for (let after = 0; ; ) {
    const page = await service.events(options.runId, {
      after,
      waitMilliseconds: 20_000,
      signal,
    });
    after = page.next;
    const event = page.events.find(
      ({ code, stepKey }) =>
        code === options.code &&
        (options.stepKey === undefined || stepKey === options.stepKey),
    );
    if (event) {
      return event;
    }
  }
}

import {
  type RunEventPage,
  isTerminalRunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunEvents } from '../../database/runs/selectRunEvents';
import type { RunEventFeed } from './RunEventFeed';

/** Below the time-outs of common proxies. */
const maximumWaitMilliseconds = 20_000;

/** Another replica's events are seen by looking again. */
const pollMilliseconds = 1_000;

/**
 * The events after a cursor; waits for the first one, unless the run has ended.
 *
 * @internal
 */
export async function waitForEvents(
  knex: Knex,
  options: {
    readonly runId: string;
    readonly after: number;
    readonly waitMilliseconds: number;
    readonly signal: AbortSignal;
    readonly timing: Timing;
    readonly feed: RunEventFeed;
  },
): Promise<RunEventPage> {
  const { runId, after, signal, timing, feed } = options;
  const end =
    timing.now().getTime() +
    Math.min(options.waitMilliseconds, maximumWaitMilliseconds);
  for (;;) {
    const { heard, stop } = feed.listen(runId);
    try {
      // The state first: the events of a run that has ended are all there.
      const { state } = await selectRun(knex, { id: runId });
      const events = await selectRunEvents(knex, { runId, after });
      const left = end - timing.now().getTime();
      if (
        events.length > 0 ||
        isTerminalRunState(state) ||
        left <= 0 ||
        signal.aborted
      ) {
        return { events, next: events.at(-1)?.sequence ?? after, state };
      }
      await timing.wait(Math.min(left, pollMilliseconds), {
        signal: AbortSignal.any([signal, heard]),
      });
    } finally {
      stop();
    }
  }
}

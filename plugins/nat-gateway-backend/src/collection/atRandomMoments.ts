import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * Lets work begin at a random moment of each period, the first time at once. Replicas whose periods began
 * one after the other would otherwise always find the same share of what has become due.
 *
 * @internal
 */
export function atRandomMoments(
  work: () => Promise<void>,
  options: {
    readonly periodMilliseconds: number;
    readonly timing: Pick<Timing, 'random' | 'wait'>;
  },
): (signal: AbortSignal) => Promise<void> {
  const { periodMilliseconds, timing } = options;
  let isFirst = true;
  return async signal => {
    if (!isFirst) {
      await timing.wait(timing.random() * periodMilliseconds, { signal });
    }
    isFirst = false;
    if (!signal.aborted) await work();
  };
}

import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** Of the time, so much is work: the rest is left to others. */
const WORKING_SHARE = 1 / 5;
/** A piece that took longer waited for others, and not for this process. */
const LONGEST_PAUSE_MILLISECONDS = 200;

/**
 * Does a piece of long work and pauses for four times as long as it took. Catalog and backend are often one process:
 * what reads thousands of resources page after page would take all of it, and requests would wait. A run has minutes.
 *
 * @internal
 */
export async function leavingRoom<Result>(
  piece: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await piece();
  const took = performance.now() - startedAt;
  const pause = took * (1 / WORKING_SHARE - 1);
  if (took >= 1) {
    await setTimeout(Math.min(LONGEST_PAUSE_MILLISECONDS, pause));
  }
  return result;
}

import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** A piece that took longer waited for others, and not for this process. */
const LONGEST_PAUSE_MILLISECONDS = 50;

/**
 * Does a piece of long work and pauses for as long as it took. Catalog and backend are often one process: what
 * reads thousands of resources page after page would take all of it, and requests would wait.
 *
 * @internal
 */
export async function leavingRoom<Result>(
  piece: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await piece();
  const took = performance.now() - startedAt;
  if (took >= 1) await setTimeout(Math.min(LONGEST_PAUSE_MILLISECONDS, took));
  return result;
}

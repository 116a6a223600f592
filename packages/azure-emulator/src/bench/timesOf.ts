import { performance } from 'node:perf_hooks';

/**
 * How many milliseconds each of some runs takes, one after the other, after a few that warm up.
 *
 * @internal
 */
export async function timesOf(
  run: (index: number) => Promise<void>,
  options: { readonly runs: number; readonly warmUps: number },
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < options.warmUps + options.runs; index += 1) {
    const startedAt = performance.now();
    await run(index);
    times.push(performance.now() - startedAt);
  }
  return times.slice(options.warmUps);
}

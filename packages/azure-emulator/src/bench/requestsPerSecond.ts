import { performance } from 'node:perf_hooks';

/**
 * How many requests a second a number of clients get through that each send one after the other, by the clock and by the processor time that the server spent.
 *
 * @internal
 */
export async function requestsPerSecond(
  send: (index: number) => Promise<unknown>,
  options: {
    readonly clients: number;
    readonly seconds: number;
    readonly processorSeconds: () => number;
  },
): Promise<{ readonly byClock: number; readonly byProcessor: number }> {
  const processorBefore = options.processorSeconds();
  const startedAt = performance.now();
  const endsAt = startedAt + options.seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: options.clients }, async () => {
      while (performance.now() < endsAt) {
        count += 1;
        await send(count);
      }
    }),
  );
  const byClock = (count * 1000) / (performance.now() - startedAt);
  const byProcessor = count / (options.processorSeconds() - processorBefore);
  return { byClock, byProcessor };
}

import { performance } from 'node:perf_hooks';

/**
 * How many requests a second a number of clients get through that each send one after the other.
 *
 * @internal
 */
export async function requestsPerSecond(
  send: (index: number) => Promise<unknown>,
  options: { readonly clients: number; readonly seconds: number },
): Promise<number> {
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
  return (count * 1000) / (performance.now() - startedAt);
}

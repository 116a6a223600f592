import { setImmediate } from 'node:timers/promises';

/** Together with what else a turn of the event loop does, well below the 50 ms that requests may wait. */
const TURN_MILLISECONDS = 10;

/**
 * Maps each item, and lets other work of the process come between as soon as ten milliseconds are over:
 * thousands of resources hold up no request.
 *
 * @public
 */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let startedAt = performance.now();
  for (const item of items) {
    results.push(map(item));
    if (performance.now() - startedAt > TURN_MILLISECONDS) {
      await setImmediate();
      startedAt = performance.now();
    }
  }
  return results;
}

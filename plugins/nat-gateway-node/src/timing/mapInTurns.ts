import { setImmediate } from 'node:timers/promises';

/** Together with what else a turn of the event loop does, well below the 50 ms that requests may wait. */
const TURN_MILLISECONDS = 10;

/** The turn that is taken now, over all who map: each would take one of its own in the same turn of the loop. */
let turn: Promise<unknown> = Promise.resolve();

function takeTurn<Result>(work: () => Result): Promise<Result> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined).then(() => setImmediate());
  return mine;
}

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
  const rest = items[Symbol.iterator]();
  /** Whether there may be more. */
  const mapSome = () => {
    const startedAt = performance.now();
    do {
      const next = rest.next();
      if (next.done) return false;
      results.push(map(next.value));
    } while (performance.now() - startedAt < TURN_MILLISECONDS);
    return true;
  };
  while (await takeTurn(mapSome));
  return results;
}

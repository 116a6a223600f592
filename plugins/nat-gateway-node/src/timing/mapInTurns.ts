import { setImmediate, setTimeout } from 'node:timers/promises';

/** A request takes a dozen turns of the event loop, and waits in each of them. */
const TURN_MILLISECONDS = 5;

/** The turn that is taken now, over all who map: each would take one of its own in the same turn of the loop. */
let turn: Promise<unknown> = Promise.resolve();

function takeTurn<Result>(work: () => Result): Promise<Result> {
  let startedAt = 0;
  const mine = turn.then(() => {
    startedAt = performance.now();
    return work();
  });
  // As long as a turn was, the process is for others: requests need more than one.
  turn = mine
    .catch(() => undefined)
    .then(() =>
      performance.now() - startedAt < TURN_MILLISECONDS
        ? setImmediate()
        : setTimeout(TURN_MILLISECONDS),
    );
  return mine;
}

/**
 * Maps each item, and lets other work of the process come between as soon as five milliseconds are over, for as long:
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

import { fractionOf } from '../random/fractionOf';
import type { FaultSchedule } from './FaultSchedule';

interface Entry<Fault> {
  readonly id: string;
  readonly fault: Fault;
  matched: number;
  struck: number;
}

/**
 * The faults that wait for matching requests.
 *
 * @public
 */
export abstract class MatchedFaults<Fault extends FaultSchedule, Request> {
  readonly #entries: Entry<Fault>[] = [];
  #added = 0;

  protected abstract matches(fault: Fault, request: Request): boolean;

  /** Adds a fault and returns the function that removes it. */
  add(fault: Fault): () => void {
    this.#added += 1;
    const id = `fault-${this.#added}`;
    this.#entries.push({ id, fault, matched: 0, struck: 0 });
    return () => {
      this.remove(id);
    };
  }

  /** Removes a fault; `false` if no fault has this id. */
  remove(id: string): boolean {
    const index = this.#entries.findIndex(entry => entry.id === id);
    if (index >= 0) {
      this.#entries.splice(index, 1);
    }
    return index >= 0;
  }

  clear(): void {
    this.#entries.length = 0;
  }

  /** The faults with their ids, how many requests they have matched and how often they have occurred. */
  entries(): readonly {
    readonly id: string;
    readonly fault: Fault;
    readonly matched: number;
    readonly struck: number;
  }[] {
    return this.#entries.map(entry => ({ ...entry }));
  }

  /** Counts a request and returns the faults that apply to it, of those that `isMeant` selects. */
  protected strike(
    request: Request,
    isMeant: (fault: Fault) => boolean = () => true,
  ): readonly Fault[] {
    return this.#entries
      .filter(({ fault }) => isMeant(fault) && this.matches(fault, request))
      .filter(strikes)
      .map(({ fault }) => fault);
  }
}

function strikes(entry: Entry<FaultSchedule>): boolean {
  const { nth = 1, times = 1, probability = 1, seed = 1 } = entry.fault;
  entry.matched += 1;
  if (
    entry.matched < nth ||
    entry.struck >= times ||
    fractionOf(`${seed}/${entry.matched}`) >= probability
  ) {
    return false;
  }
  entry.struck += 1;
  return true;
}

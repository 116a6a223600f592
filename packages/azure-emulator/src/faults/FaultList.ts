import { fractionOf } from '../state/fractionOf';
import type { ResourceStore } from '../state/ResourceStore';
import type { Fault } from './Fault';
import { isRefusable } from './isRefusable';
import type { StruckFault } from './StruckFault';

interface Entry {
  readonly id: string;
  readonly fault: StruckFault;
  matched: number;
  struck: number;
}

/**
 * The faults that wait for their requests.
 *
 * @public
 */
export class FaultList {
  readonly #entries: Entry[] = [];
  readonly #snapshot?: () => ResourceStore;
  #added = 0;

  /** @internal */
  constructor(options: { readonly snapshot?: () => ResourceStore } = {}) {
    this.#snapshot = options.snapshot;
  }

  /** Adds a fault and gives the function that takes it away. */
  add(fault: Fault): () => void {
    this.#added += 1;
    const id = `fault-${this.#added}`;
    const staleStore = fault.staleList ? this.#snapshot?.() : undefined;
    this.#entries.push({
      id,
      fault: { ...fault, staleStore },
      matched: 0,
      struck: 0,
    });
    return () => {
      this.remove(id);
    };
  }

  /** Takes a fault away; `false` when there is none of this id. */
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

  list(): readonly Fault[] {
    return this.entries().map(entry => entry.fault);
  }

  /** The faults with their ids, how many requests they have matched and how often they have struck. */
  entries(): readonly {
    readonly id: string;
    readonly fault: Fault;
    readonly matched: number;
    readonly struck: number;
  }[] {
    return this.#entries.map(
      ({ fault: { staleStore, ...fault }, ...rest }) => ({
        ...rest,
        fault,
      }),
    );
  }

  /**
   * Counts a request and gives what happens to it.
   *
   * @internal
   */
  take(request: FaultyRequest): readonly StruckFault[] {
    return this.#strike(request, { ofOperations: false });
  }

  /**
   * Counts the operation that a request starts and gives what happens to it: a write that is done at once uses no such fault up.
   *
   * @internal
   */
  takeOperation(request: FaultyRequest): readonly StruckFault[] {
    return this.#strike(request, { ofOperations: true });
  }

  #strike(
    request: FaultyRequest,
    options: { readonly ofOperations: boolean },
  ): readonly StruckFault[] {
    return this.#entries
      .filter(({ fault }) => isOfOperation(fault) === options.ofOperations)
      .filter(({ fault }) => matches(fault, request))
      .filter(strikes)
      .map(entry => entry.fault);
  }
}

interface FaultyRequest {
  readonly method: string;
  readonly path: string;
}

/** What else keeps the request from starting an operation, or is not for writes, happens to the request itself. */
function isOfOperation(fault: Fault): boolean {
  const { respond, refuse, resetBefore, staleList } = fault;
  return (
    Boolean(fault.operationFails || fault.operationNeverEnds) &&
    !(respond || refuse || resetBefore || staleList)
  );
}

function strikes(entry: Entry): boolean {
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

function matches(fault: Fault, request: FaultyRequest): boolean {
  if (fault.refuse && !isRefusable(request.method, fault.refuse)) {
    return false;
  }
  if (fault.method && fault.method.toUpperCase() !== request.method) {
    return false;
  }
  if (fault.path === undefined) {
    return true;
  }
  return typeof fault.path === 'string'
    ? request.path.toLowerCase().includes(fault.path.toLowerCase())
    : new RegExp(fault.path.source, fault.path.flags.replace(/[gy]/g, '')).test(
        request.path,
      );
}

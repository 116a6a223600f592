import { MatchedFaults, matchesText } from 'emulator-kit';
import type { ResourceStore } from '../state/ResourceStore';
import type { Fault } from './Fault';
import { isRefusable } from './isRefusable';
import type { StruckFault } from './StruckFault';

interface FaultyRequest {
  readonly method: string;
  readonly path: string;
}

/**
 * The faults that wait for their requests.
 *
 * @public
 */
export class FaultList extends MatchedFaults<StruckFault, FaultyRequest> {
  readonly #snapshot?: () => ResourceStore;

  /** @internal */
  constructor(options: { readonly snapshot?: () => ResourceStore } = {}) {
    super();
    this.#snapshot = options.snapshot;
  }

  add(fault: Fault): () => void {
    const staleStore = fault.staleList ? this.#snapshot?.() : undefined;
    return super.add({ ...fault, staleStore });
  }

  list(): readonly Fault[] {
    return this.entries().map(entry => entry.fault);
  }

  entries() {
    return super
      .entries()
      .map(({ fault: { staleStore, ...fault }, ...rest }) => ({
        ...rest,
        fault,
      }));
  }

  /**
   * Counts a request and gives what happens to it.
   *
   * @internal
   */
  take(request: FaultyRequest): readonly StruckFault[] {
    return this.strike(request, fault => !isOfOperation(fault));
  }

  /**
   * Counts the operation that a request starts and gives what happens to it: a write that is done at once uses no such fault up.
   *
   * @internal
   */
  takeOperation(request: FaultyRequest): readonly StruckFault[] {
    return this.strike(request, isOfOperation);
  }

  protected matches(fault: StruckFault, request: FaultyRequest): boolean {
    if (fault.refuse && !isRefusable(request.method, fault.refuse)) {
      return false;
    }
    if (fault.method && fault.method.toUpperCase() !== request.method) {
      return false;
    }
    return matchesText(request.path, fault.path);
  }
}

/** What else keeps the request from starting an operation, or is not for writes, happens to the request itself. */
function isOfOperation(fault: Fault): boolean {
  const { respond, refuse, resetBefore, staleList } = fault;
  return (
    Boolean(
      fault.operationFails ||
        fault.operationSuperseded ||
        fault.operationNeverEnds,
    ) && !(respond || refuse || resetBefore || staleList)
  );
}

import type { Fault } from './Fault';

/**
 * The faults that wait for their requests.
 *
 * @public
 */
export class FaultList {
  readonly #entries: { readonly fault: Fault; seen: number }[] = [];

  /** Adds a fault and gives the function that takes it away. */
  add(fault: Fault): () => void {
    const entry = { fault, seen: 0 };
    this.#entries.push(entry);
    return () => {
      const index = this.#entries.indexOf(entry);
      if (index >= 0) {
        this.#entries.splice(index, 1);
      }
    };
  }

  clear(): void {
    this.#entries.length = 0;
  }

  list(): readonly Fault[] {
    return this.#entries.map(entry => entry.fault);
  }

  /** Counts a request and gives what happens to it. */
  take(request: {
    readonly method: string;
    readonly path: string;
  }): readonly Fault[] {
    return this.#entries
      .filter(({ fault }) => matches(fault, request))
      .filter(entry => {
        entry.seen += 1;
        const first = entry.fault.nth ?? 1;
        return (
          entry.seen >= first && entry.seen < first + (entry.fault.times ?? 1)
        );
      })
      .map(entry => entry.fault);
  }
}

function matches(
  fault: Fault,
  request: { readonly method: string; readonly path: string },
): boolean {
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

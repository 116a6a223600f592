import type { Operation } from './Operation';
import type { OperationError } from './OperationError';

// Azure forgets operations too; only ended ones are dropped.
const rememberedOperations = 10_000;
/** Operations that are told never to end would fill the memory otherwise. */
const mostRunning = 10_000;

const endOf = ({ error }: Operation): Operation['status'] => {
  if (!error) {
    return 'Succeeded';
  }
  return error.code === 'Canceled' ? 'Canceled' : 'Failed';
};

/**
 * The asynchronous operations: they end when the clock says so, and what they change is changed then.
 *
 * @internal
 */
export class OperationLedger {
  readonly #operations = new Map<string, Operation>();
  readonly #running = new Map<string, (operation: Operation) => void>();

  start(
    operation: Omit<Operation, 'status' | 'error'>,
    options: {
      readonly failsWith?: OperationError;
      readonly onEnd: (operation: Operation) => void;
    },
  ): Operation {
    const started: Operation = {
      ...operation,
      status: 'InProgress',
      error: options.failsWith,
    };
    this.#operations.set(started.id, started);
    this.#running.set(started.id, options.onEnd);
    this.#forgetOldest();
    return started;
  }

  /** Whether so many are under way that no further one can be begun. */
  get isFull(): boolean {
    return this.#running.size >= mostRunning;
  }

  /** Ends every operation whose time has come, in the order in which they were started. */
  settle(now: Date): void {
    for (const [id, onEnd] of [...this.#running]) {
      const operation = this.#operations.get(id);
      if (operation && operation.endsAt <= now) {
        const ended: Operation = {
          ...operation,
          status: endOf(operation),
        };
        this.#operations.set(id, ended);
        this.#running.delete(id);
        onEnd(ended);
      }
    }
  }

  get(id: string): Operation | undefined {
    return this.#operations.get(id.toLowerCase());
  }

  /** The operation that is still at work on a resource or on one of its children. */
  runningOn(resourceId: string): Operation | undefined {
    const wanted = resourceId.toLowerCase();
    for (const id of this.#running.keys()) {
      const operation = this.#operations.get(id);
      if (
        operation?.lockId.toLowerCase() === wanted ||
        operation?.resourceId.toLowerCase() === wanted
      ) {
        return operation;
      }
    }
    return undefined;
  }

  #forgetOldest(): void {
    for (const [id, operation] of this.#operations) {
      if (this.#operations.size <= rememberedOperations) {
        return;
      }
      if (operation.status !== 'InProgress') {
        this.#operations.delete(id);
      }
    }
  }
}

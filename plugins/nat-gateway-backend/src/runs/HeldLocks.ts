import type { Lease } from '../database/leases/Lease';

/**
 * The locks under which a step writes.
 *
 * @internal
 */
export interface HeldLocks {
  readonly leases: readonly Lease[];
  /** Aborts when the run may not work any more, or a lock was lost. */
  readonly signal: AbortSignal;
}

import type { Lease } from './Lease';

/**
 * A lease that is renewed in the background until it is released.
 *
 * @internal
 */
export interface HeldLease {
  readonly lease: Lease;
  /** Aborts with a {@link LeaseLostError} when another holder took the lease, or may have. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
}

import type { ResourceStore } from '../state/ResourceStore';
import type { Fault } from './Fault';

/**
 * A fault that happens to a request, with what it needs for that.
 *
 * @internal
 */
export interface StruckFault extends Fault {
  /** What lists are answered from when they are stale. */
  readonly staleStore?: ResourceStore;
}

import type { NewConnections } from './NewConnections';
import type { SimulatedDestination } from './SimulatedDestination';
import type { SimulatedEgress } from '../clouds/SimulatedEgress';
import type { SimulatedNodes } from './SimulatedNodes';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';

/**
 * A workload, what it leaves through, and the seed of chance. The same input gives the same
 * result; the same seed brings the same connections to another egress.
 *
 * @public
 */
export interface SimulationInput {
  /** A whole number from 0. */
  readonly seed: number;
  readonly destinations: readonly SimulatedDestination[];
  readonly newConnections: NewConnections;
  /** One node where absent. */
  readonly nodes?: SimulatedNodes;
  readonly egress: SimulatedEgress;
  /** Those that the egress is documented with where absent. */
  readonly timers?: SimulationTimers;
  /** Those that the egress is documented with where absent. */
  readonly ceilings?: {
    /** Ports that one address of a NAT gateway brings. */
    readonly portsPerAddress?: number;
    readonly connectionsPerAddressAndDestination?: number;
    readonly connectionsPerGateway?: number;
  };
  /** Points in time that the result has at most; 240 where absent. */
  readonly maxPoints?: number;
}

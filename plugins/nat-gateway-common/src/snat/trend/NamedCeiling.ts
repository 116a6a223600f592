import type { CapacityCeilings } from '../ceilings/CapacityCeilings';

/**
 * A ceiling that a measured count of connections can be held against.
 *
 * @public
 */
export interface NamedCeiling {
  /**
   * `oneDestination`: all connections to one destination, the worst case, since clouds measure no
   * destinations. `inventory`: ports of one protocol; may be exceeded, since ports are reused.
   * `connections`: both protocols together.
   */
  readonly id: 'oneDestination' | 'inventory' | 'connections';
  readonly value: number;
  /** What was multiplied by what, in words. */
  readonly basis: string;
  readonly kind: CapacityCeilings['kind'];
}

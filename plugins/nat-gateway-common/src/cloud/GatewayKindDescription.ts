import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';

/**
 * A kind of gateway, and what one of it can carry.
 *
 * @public
 */
export interface GatewayKindDescription {
  readonly kind: string;
  readonly ceilings: () => CapacityCeilings;
}

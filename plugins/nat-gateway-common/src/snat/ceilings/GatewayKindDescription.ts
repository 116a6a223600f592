import type { GatewayKind } from '../../model/GatewayKind';
import type { CapacityCeilings } from './CapacityCeilings';

/**
 * A kind of gateway, and what one of it can carry.
 *
 * @public
 */
export interface GatewayKindDescription {
  readonly kind: GatewayKind;
  /** As its cloud calls it: `StandardV2`. */
  readonly name: string;
  /** One of it outlives the failure of a zone. */
  readonly isZoneRedundant?: true;
  readonly ceilings: () => CapacityCeilings;
}

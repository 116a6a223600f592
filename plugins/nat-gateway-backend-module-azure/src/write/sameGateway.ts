import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether two references are one gateway, or both none.
 *
 * @internal
 */
export function sameGateway(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : sameArmId(a, b);
}

import {
  type Finding,
  type NatGateway,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether advice is about this gateway.
 *
 * @internal
 */
export function isAbout(finding: Finding, gateway: NatGateway): boolean {
  return sameArmId(finding.resourceId, gateway.resourceId);
}

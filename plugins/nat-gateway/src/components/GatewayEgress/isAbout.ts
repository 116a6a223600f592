import type {
  Finding,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { sameId } from '../../cloud/sameId';

/**
 * Whether advice is about this gateway.
 *
 * @internal
 */
export function isAbout(
  finding: Pick<Finding, 'resourceId'>,
  gateway: Pick<NatGateway, 'resourceId'>,
  options: { readonly cloud: CloudScreens | undefined },
): boolean {
  return sameId(finding.resourceId, gateway.resourceId, options);
}

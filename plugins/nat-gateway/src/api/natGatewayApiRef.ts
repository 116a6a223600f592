import { createApiRef } from '@backstage/core-plugin-api';
import type { NatGatewayApi } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The NAT gateway backend; serves the legacy and the new frontend system.
 *
 * @public
 */
export const natGatewayApiRef = createApiRef<NatGatewayApi>({
  id: 'plugin.nat-gateway.service',
});

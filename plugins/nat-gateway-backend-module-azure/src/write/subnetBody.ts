import type { JsonObject } from '@backstage/types';
import type { StepInput } from '../plan/StepKind';

/**
 * The body of a subnet that a run creates: private, since the gateway is its way out.
 *
 * @internal
 */
export const subnetBody = ({
  addressPrefixes,
  delegation,
  gatewayId,
  networkSecurityGroupId,
  routeTableId,
}: StepInput<'createSubnet'>): JsonObject => ({
  properties: {
    ...(addressPrefixes.length === 1
      ? { addressPrefix: addressPrefixes[0] }
      : { addressPrefixes }),
    defaultOutboundAccess: false,
    natGateway: { id: gatewayId },
    ...(networkSecurityGroupId && {
      networkSecurityGroup: { id: networkSecurityGroupId },
    }),
    ...(routeTableId && { routeTable: { id: routeTableId } }),
    ...(delegation && {
      delegations: [
        {
          name: delegation.replaceAll('/', '.'),
          properties: { serviceName: delegation },
        },
      ],
    }),
  },
});

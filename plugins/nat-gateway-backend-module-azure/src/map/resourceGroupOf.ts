import type {
  ArmId,
  ResourceContainer,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The resource group of a resource, as its id names it.
 *
 * @internal
 */
export const resourceGroupOf = ({
  resourceGroup: name,
  subscriptionId,
}: ArmId): ResourceContainer => ({
  kind: 'resourceGroup',
  resourceId: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
  name,
});

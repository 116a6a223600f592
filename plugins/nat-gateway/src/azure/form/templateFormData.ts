import type { JsonObject } from '@backstage/types';
import {
  type EntityEgress,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What the template's form can be filled in with for an entity: its cluster, scope and subnets, as far as known.
 *
 * @internal
 */
export function templateFormData(egress: EntityEgress): JsonObject {
  const { cluster, entityRef } = egress;
  if (!cluster) return { cluster: entityRef };
  const subscriptionId = parseArmId(cluster.resourceId)?.subscriptionId;
  return {
    cluster: entityRef,
    scope: {
      ...(subscriptionId && { subscriptionId }),
      resourceGroup: cluster.container.name,
      region: cluster.region,
    },
    ...(cluster.virtualNetworkId && {
      subnets: {
        virtualNetworkId: cluster.virtualNetworkId,
        // Those behind a gateway have one.
        subnetIds: [
          ...new Set(
            cluster.ways
              .filter(({ kind }) => kind !== 'natGateway')
              .flatMap(({ subnets }) => subnets)
              .map(({ resourceId }) => resourceId),
          ),
        ],
      },
    }),
  };
}

import {
  sameArmId,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';

/**
 * The state in which the clusters of a document need a gateway, or not, by the `outboundType` that they are to
 * have: what detaches a subnet comes after that change.
 *
 * @internal
 */
export function withOutbound(
  document: AzureNatGatewaySpec,
  state: AzureState,
): AzureState {
  const { clusters: wanted = [] } = document.spec;
  return {
    ...state,
    clusters: state.clusters.map(cluster => {
      const change = wanted.find(({ resourceId }) =>
        sameArmId(resourceId, cluster.resourceId ?? ''),
      );
      return change
        ? {
            ...cluster,
            needsGateway: change.outboundType === 'userAssignedNATGateway',
          }
        : cluster;
    }),
  };
}

import type { ClusterRule } from '../../advice/ClusterRule';
import { defaultOutboundAccess } from './defaultOutboundAccess';
import { defaultOutboundUsed } from './defaultOutboundUsed';
import { loadBalancerAtRisk } from './loadBalancerAtRisk';
import { loadBalancerOutbound } from './loadBalancerOutbound';
import { routeBypassesGateway } from './routeBypassesGateway';
import { userDefinedRoute } from './userDefinedRoute';
import { zoneMismatch } from './zoneMismatch';

/**
 * The advice about a cluster of Azure; among equals of severity, the earlier one is the more important.
 *
 * @internal
 */
export const azureClusterRules: readonly ClusterRule[] = [
  loadBalancerAtRisk,
  routeBypassesGateway,
  zoneMismatch,
  loadBalancerOutbound,
  userDefinedRoute,
  defaultOutboundUsed,
  // Behind a gateway it is the gateway's advice.
  (cluster, options) =>
    defaultOutboundAccess(
      {
        resourceId: cluster.resourceId,
        subnets: cluster.ways
          .filter(
            ({ kind }) =>
              kind !== 'natGateway' && kind !== 'defaultOutboundAccess',
          )
          .flatMap(({ subnets }) => subnets),
      },
      options,
    ),
];

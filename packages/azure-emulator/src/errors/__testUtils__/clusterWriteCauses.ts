import type { JsonObject } from '../../arm/JsonObject';
import type { Cause } from './Cause';

/** Writes a cluster's own body back with other properties. */
function change(properties: JsonObject): Cause {
  return async ({ arm }) => {
    const { body } = await arm.get('rg/managedClusters/aks');
    return arm.put('rg/managedClusters/aks', {
      ...body,
      properties: { ...(body.properties as JsonObject), ...properties },
    });
  };
}

function create(properties: JsonObject, subnet?: string): Cause {
  return ({ arm }) =>
    arm.put('rg/managedClusters/aks-new', {
      location: 'westeurope',
      properties: {
        agentPoolProfiles: [
          {
            name: 'system',
            ...(subnet ? { vnetSubnetID: arm.id(subnet), count: 300 } : {}),
          },
        ],
        ...properties,
      },
    });
}

/**
 * The causes of the errors about what a cluster cannot become, and where it cannot be made.
 *
 * @internal
 */
export const clusterWriteCauses: Readonly<Record<string, Cause>> = {
  PropertyChangeNotAllowed: change({
    networkProfile: { networkPlugin: 'none' },
  }),
  NodeResourceGroupAlreadyExists: create({
    nodeResourceGroup: 'MC_rg_aks_westeurope',
  }),
  NodeResourceGroupSameAsResourceGroup: create({ nodeResourceGroup: 'RG' }),
  InsufficientSubnetSize: create({}, 'rg/virtualNetworks/vnet-b/subnets/plain'),
  KubernetesDowngradeNotAllowed: change({ kubernetesVersion: '1.20' }),
  NobodyBesideAuthorizedRanges: create({
    apiServerAccessProfile: {
      authorizedIPRanges: ['0.0.0.0/32', '192.0.2.0/24'],
    },
  }),
  UnknownNetworkPlugin: create({ networkProfile: { networkPlugin: 'bogus' } }),
  InvalidLoadBalancerSku: create({ networkProfile: { loadBalancerSku: 'x' } }),
  UnexpectedLoadBalancerSkuForCurrentOutboundConfiguration: create({
    networkProfile: {
      loadBalancerSku: 'basic',
      outboundType: 'managedNATGateway',
    },
  }),
};

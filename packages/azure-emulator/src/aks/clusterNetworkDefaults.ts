import type { JsonObject } from '../arm/JsonObject';

/**
 * The network profile that AKS gives a cluster; recorded for one of which nothing was asked, which then has an overlay network.
 *
 * @internal
 */
export function clusterNetworkDefaults(given: JsonObject): JsonObject {
  const overlay: JsonObject = given.networkPlugin
    ? {}
    : {
        networkPluginMode: 'overlay',
        podCidr: '10.244.0.0/16',
        podCidrs: ['10.244.0.0/16'],
      };
  return {
    networkPlugin: 'azure',
    networkPolicy: 'none',
    networkDataplane: 'azure',
    loadBalancerSku: 'standard',
    serviceCidr: '10.0.0.0/16',
    serviceCidrs: ['10.0.0.0/16'],
    dnsServiceIP: '10.0.0.10',
    ipFamilies: ['IPv4'],
    ...overlay,
  };
}

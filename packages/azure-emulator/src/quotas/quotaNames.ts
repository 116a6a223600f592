/**
 * The quotas that are reported, enforced, and can be set: of a subscription in a region, then of a single resource.
 *
 * @internal
 */
export const quotaNames = [
  'virtualNetworks',
  'staticPublicIPAddresses',
  'networkSecurityGroups',
  'publicIPAddresses',
  'publicIPPrefixes',
  'natGateways',
  'loadBalancers',
  'routeTables',
  'standardLoadBalancers',
  'standardPublicIPAddresses',
  'ipv4StandardPublicIPAddresses',
  'basicPublicIPAddresses',
  'subnetsPerVirtualNetwork',
  'securityRulesPerNetworkSecurityGroup',
  'inboundRulesPerLoadBalancer',
  'frontendsPerLoadBalancer',
  'outboundRulesPerLoadBalancer',
  'routesPerRouteTable',
] as const;

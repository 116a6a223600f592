/**
 * What carries a subnet's or a cluster's flows to the internet.
 *
 * @internal
 */
export const outboundSentences = {
  defaultOutboundAccess: 'default outbound access',
  loadBalancer: 'load balancer',
  nothingPrivateSubnet: 'nothing, the subnet is private',
  userDefinedRoute: 'user-defined route to {{nextHop}}',
} as const;

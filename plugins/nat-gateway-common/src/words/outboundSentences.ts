/**
 * What carries a subnet's or a cluster's flows to the internet, and why nothing does or nobody knows.
 *
 * @internal
 */
export const outboundSentences = {
  defaultOutboundAccess: 'default outbound access',
  differentWays: "the cluster's subnets go out in different ways: {{subnets}}",
  everythingDropped:
    'the route for 0.0.0.0/0 in {{routeTable}} has the next hop None, so everything is dropped',
  loadBalancer: 'load balancer',
  noGatewayOfSubnets:
    'outboundType is {{outboundType}}, and no subnet of the cluster has a NAT gateway',
  noGatewayThatCouldBeRead:
    'outboundType is {{outboundType}}, but no subnet of the cluster that could be read has a NAT gateway',
  noRouteThatCanBeSeen:
    'outboundType is userDefinedRouting, but no route table of the subnets has a route for 0.0.0.0/0; a route learnt over BGP or ExpressRoute is not visible to Azure Resource Manager',
  nothingPrivateSubnet: 'nothing, the subnet is private',
  subnetByCluster: "{{subnet}} by the cluster's own outbound type",
  subnetByDrop: '{{subnet}} by a route that drops everything',
  subnetByNatGateway: '{{subnet}} by a NAT gateway',
  subnetByRoute: '{{subnet}} by a user-defined route',
  userDefinedRoute: 'user-defined route to {{nextHop}}',
} as const;

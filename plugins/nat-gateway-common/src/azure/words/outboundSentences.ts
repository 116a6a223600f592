/**
 * What carries a subnet's or a cluster's flows to the internet, and why nothing does or why it is unknown.
 *
 * @internal
 */
export const outboundSentences = {
  bgpPossible:
    'Nothing that Azure Resource Manager shows leads out of {{subnets}}; {{network}} can learn a route over BGP (VPN, ExpressRoute, Virtual WAN), which it does not show',
  blocked: 'nothing: network security rules block it',
  blockedByType:
    'outboundType is block: network security rules let nothing out to the internet',
  byDefaultAccess:
    'outboundType is {{outboundType}} and nothing else leads out: Azure lends addresses that can change',
  byDefaultAccessOfRoute:
    'Route table {{routeTable}} leads to the internet and nothing else leads out: Azure lends addresses that can change',
  byGateway: 'NAT gateway {{gateway}} is attached to {{subnets}}',
  byLoadBalancer:
    'outboundType is {{outboundType}}, and nothing on the subnets comes before it',
  byNetworkGateway:
    'NAT gateway {{gateway}} serves the whole network {{network}}',
  byNodeAddresses:
    'The nodes of {{pools}} have public IP addresses of their own',
  byRoute: 'Route table {{routeTable}} sends the internet to {{nextHop}}',
  byStaticGateway:
    'Pods that ask for it leave through the gateway pool {{pools}}; only Kubernetes knows its addresses',
  clusterNotReady:
    'The cluster is {{state}}; Azure does not say yet how it goes out',
  defaultOutboundAccess: 'default outbound access',
  everythingDropped:
    'Route table {{routeTable}} sends the internet to the next hop None: everything is dropped',
  loadBalancer: 'load balancer',
  nodePublicIps: 'the addresses of the nodes',
  notKnown: 'not known',
  nothing:
    'outboundType is {{outboundType}}, and nothing leads out of the private subnets {{subnets}}',
  nothingPrivateSubnet: 'nothing, the subnet is private',
  routesDiffer:
    'Route table {{routeTable}} sends parts of the internet to different next hops: {{nextHops}}',
  routeTableNotRead: 'Route table {{routeTable}} could not be read',
  staticEgressGateway: 'static egress gateway',
  subnetAlone:
    'Neither a route nor a NAT gateway decides for {{subnets}}; what its machines have of their own was not read',
  subnetsNotRead: '{{subnets}} could not be read',
  userDefinedRoute: 'user-defined route to {{nextHop}}',
} as const;

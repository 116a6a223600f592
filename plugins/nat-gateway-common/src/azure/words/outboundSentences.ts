/**
 * What carries a subnet's or a cluster's flows to the internet, and why nothing does or why it is unknown.
 *
 * @internal
 */
export const outboundSentences = {
  balancersNotListed:
    'Load balancers could not be listed: whether one carries {{subnets}} is not known',
  bgpPossible:
    'Nothing that Azure Resource Manager shows leads out of {{subnets}}; {{network}} can learn a route over BGP (VPN, ExpressRoute, Virtual WAN), which it does not show',
  blocked: 'nothing: network security rules block it',
  blockedByType:
    'outboundType is block: network security rules let nothing out to the internet',
  byBalancerOfMachines:
    'Load balancer {{loadBalancer}} carries machines in {{subnets}}, and nothing comes before it',
  byDefaultAccess:
    'outboundType is {{outboundType}} and nothing else leads out: Azure lends addresses that can change',
  byDefaultAccessElse:
    'Machines in {{subnets}} without a way of their own use addresses that Azure lends, which can change',
  byDefaultAccessOfRoute:
    'Route table {{routeTable}} leads to the internet and nothing else leads out: Azure lends addresses that can change',
  byFirewall:
    'Route table {{routeTable}} sends the internet to {{nextHop}}, the firewall {{firewall}}',
  byFlexibleSet:
    'Nothing leads out of {{subnets}}, and a flexible scale set gets no default outbound access',
  byGateway: 'NAT gateway {{gateway}} is attached to {{subnets}}',
  byInternalBalancer:
    'Load balancer {{loadBalancer}} has no public address for machines in {{subnets}}, and takes default outbound access away',
  byLoadBalancer:
    'outboundType is {{outboundType}}, and nothing on the subnets comes before it',
  byMachineAddresses:
    'Machines in {{subnets}} have public IP addresses of their own',
  byNetworkGateway:
    'NAT gateway {{gateway}} serves the whole network {{network}}',
  byNodeAddresses:
    'The nodes of {{pools}} have public IP addresses of their own',
  byRoute: 'Route table {{routeTable}} sends the internet to {{nextHop}}',
  byStaticGateway:
    'Pods that ask for it leave through the gateway pool {{pools}}; only Kubernetes knows its addresses',
  clusterNotReady:
    'The cluster is {{state}}; Azure does not say yet how it goes out',
  byService:
    '{{subnets}} is delegated to {{services}}, which goes out in a way of its own',
  defaultOutboundAccess: 'default outbound access',
  everythingDropped:
    'Route table {{routeTable}} sends the internet to the next hop None: everything is dropped',
  loadBalancer: 'load balancer',
  machineAddressesNotListed:
    'Public addresses could not be listed: whether machines in {{subnets}} have some is not known',
  nodePublicIps: 'the addresses of the nodes',
  noSubnets: '{{network}} has no subnets',
  notKnown: 'not known',
  nothing:
    'outboundType is {{outboundType}}, and nothing leads out of the private subnets {{subnets}}',
  nothingElse:
    'Machines in {{subnets}} without a way of their own have none: the subnets are private',
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

/**
 * Advice that Azure alone has: an area for each finding.
 *
 * @internal
 */
export const adviceSentences = {
  datapathUnavailable: {
    title:
      'The datapath was available {{availablePercent}} of the time, below {{leastPercent}}',
    remedy:
      'See Azure Service Health for the region. If it is well, look at the number of connections: past {{mostConnections}} availability falls and new ones fail.',
  },
  idleTimeoutRaised: {
    title:
      'A {{idleTimeoutMinutes}} min idle timeout holds ports of silent connections {{times}} times as long as {{usualMinutes}} min',
    remedy:
      'Send TCP keep-alives more often than every {{usualMinutes}} min from the applications, then set the idle timeout back to {{usualMinutes}} min.',
  },
  figuresMissing: {
    title: 'How full the gateway is, is not known: there are no figures yet',
    remedy:
      "A new gateway has its first figures after about {{firstFiguresMinutes}} min. If there are still none, let the backend's identity read metrics (role Monitoring Reader).",
  },
  figuresNotRead: {
    title:
      'How full the gateway is, is not known: its figures could not be read',
    throttled:
      'Azure asked to wait: they come with a later collection. If not, collect less often.',
    forbidden:
      "Let the backend's identity read metrics (role Monitoring Reader).",
    unreachable:
      'Let the backend reach Azure Monitor: see the network and the endpoints in the configuration.',
    failed:
      'See what Azure said. They are read again with the next collection.',
  },
  figuresOld: {
    title: 'The newest figures are {{ageMinutes}} min old',
    remedy:
      'Refresh. If they stay old, see why the last collection failed, or whether Azure Monitor has a delay.',
  },
  loadBalancerOutbound: {
    title: 'Do you need a NAT gateway?',
    portsUnknown:
      'The ports of each node are not known, so neither is the answer.',
    portsConfigured:
      'Each node has {{portsPerNode}} ports (set by hand), whatever the others leave unused; more than {{portsPerNode}} connections from one node to one destination fail. A closed connection holds its port for {{holdSeconds}} s: that is about {{connectionsPerSecond}} new connections a second from a node to a destination.',
    portsMeasured:
      'Each node has {{portsPerNode}} ports (as Azure measured them), whatever the others leave unused; more than {{portsPerNode}} connections from one node to one destination fail. A closed connection holds its port for {{holdSeconds}} s: that is about {{connectionsPerSecond}} new connections a second from a node to a destination.',
    portsByNodeCount:
      'Each node has {{portsPerNode}} ports (by node count), whatever the others leave unused; more than {{portsPerNode}} connections from one node to one destination fail. A closed connection holds its port for {{holdSeconds}} s: that is about {{connectionsPerSecond}} new connections a second from a node to a destination.',
    scant:
      'If nodes open many connections outward, yes: a NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address.',
    ample:
      'If connections fail, yes: a NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address. Without failed connections there is no haste.',
  },
  userDefinedRoute: {
    title:
      'Egress leaves through {{nextHop}}; what happens there is not visible to Azure Resource Manager',
    part: 'Part of the egress leaves through {{nextHop}}; what happens there is not visible to Azure Resource Manager',
    remedy:
      'Ask the owner of the next hop for the public addresses and their ports. A NAT gateway on {{subnets}} would carry nothing as long as the route is there.',
  },
  addressesTooMany: {
    title:
      'The gateway has {{addressCount}} addresses; the peak of {{days}} days needs {{neededCount}}',
    remedy:
      'So many would keep a fifth free even if all connections went to one destination. Check with partners whose traffic is not of every day. The rest costs up to {{savingPerMonth}} {{currency}} a month, by list prices of {{pricesDate}}. A prefix cannot be made smaller: another one has other addresses.',
  },
  addressesUnused: {
    title:
      'Addresses of the resource group that nothing uses: {{addressCount}}',
    remedy:
      'Delete them, unless they are kept for something: that saves about {{savingPerMonth}} {{currency}} a month, by list prices of {{pricesDate}}. A deleted address does not come back.',
  },
  defaultOutboundAccess: {
    title: 'Default outbound access is still on: {{names}}',
    remedy:
      'If the explicit way out is removed, machines leave with Azure-owned addresses that can change. Set defaultOutboundAccess to false on the subnets; it takes effect on a machine after it is stopped and started.',
  },
  defaultOutboundUsed: {
    title: 'Default outbound access is the way out: {{names}}',
    remedy:
      'Azure lends the addresses: they belong to no one and may change. Give the subnets an explicit way out, such as a NAT gateway, before you set defaultOutboundAccess to false: nothing else leads out of them.',
  },
  drift: {
    title: 'The gateway is not what its Spec says: {{fields}}',
    remedy:
      'Find out who changed it. Run the Spec again to have it as declared, or write what stands into the Spec. SKU and zone are fixed: those take a gateway of another name.',
  },
  gatewayUnused: {
    title: 'The gateway serves no subnet',
    remedy:
      'Attach subnets, or delete it when no partner relies on its addresses: with them it costs about {{costPerMonth}} {{currency}} a month, by list prices of {{pricesDate}}.',
  },
  loadBalancerAtRisk: {
    connectionsFail:
      'Connections that failed for want of ports on the load balancer: {{failed}}',
    busiestNodeNearItsShare:
      'The busiest node uses {{busiest}} of its {{portsPerNode}} ports of the load balancer',
    growthExceedsAllocation:
      'The load balancer has ports for {{allocatedNodes}} nodes, and the cluster may grow to {{mostNodes}}',
    shareShrinksWithGrowth:
      'At {{mostNodes}} nodes each has fewer ports of the load balancer, and the busiest node uses {{busiest}}',
    growthRemedy:
      'A NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address. Until then, give the load balancer more addresses, or set fewer ports for each node by hand: otherwise the cluster cannot grow beyond {{allocatedNodes}} nodes.',
    remedy:
      'A NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address. Until then, more addresses on the load balancer with more ports for each node set by hand help.',
  },
  noZone: {
    title:
      'The gateway has no zone: Azure placed it in one, and does not say in which',
    remedy:
      'If that zone fails, egress fails for nodes in all zones. A zone cannot be set afterwards; a new gateway in a chosen zone, or StandardV2, which spans zones, makes it known.',
  },
  routeBypassesGateway: {
    title: 'A route to {{nextHop}} bypasses the gateway of these subnets',
    remedy:
      'As long as the route is there, the gateway carries nothing for them, and is paid for. Take the default route out of the route table, or detach the gateway.',
  },
  standardV2: {
    title:
      'StandardV2 would outlive the failure of a zone, with other addresses',
    remedy:
      'It spans zones, carries {{gigabitsOfV2}} Gbps instead of {{gigabits}} and takes IPv6; price and ports for each address stay. There is no upgrade in place: it takes StandardV2 addresses, so the source addresses change. Decide it when addresses change anyway.',
  },
  udpIdleFixed: {
    title:
      'UDP flows are forgotten after {{fixedMinutes}} min of silence; no setting changes that',
    remedy:
      'Let both sides send keep-alives more often than every {{fixedMinutes}} min. What the other side sends later finds no way back, and no reset tells of it.',
  },
  zoneMismatch: {
    title:
      'Nodes stand in other zones ({{otherZones}}) than their gateway ({{gatewayZones}})',
    remedy:
      'When zone {{gatewayZones}} fails, those nodes run on without a way out. Give each zone a subnet and a gateway of its own (a zonal stack), or use StandardV2, which spans zones; both bring other addresses.',
  },
} as const;

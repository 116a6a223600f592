/**
 * English words of advice, by the ids that the backend gives; the same as its own.
 *
 * @internal
 */
export const findingMessages = {
  failedConnections: {
    ongoing_one: '{{failed}} connection failed in {{hours}} h, and still does',
    ongoing_other: '{{failed}} connections failed in {{hours}} h, and still do',
    past_one:
      '{{failed}} connection failed in {{hours}} h, none in the last hour',
    past_other:
      '{{failed}} connections failed in {{hours}} h, none in the last hour',
  },
  way: {
    addAddresses:
      'Pool connections to the destination that takes most, or reach it over Private Link. Or add addresses: each brings {{connectionsPerAddress}} more connections to a destination. A new address takes a random share of new flows at once: tell partners with allow-lists first.',
    splitSubnets:
      'More addresses do not help: a gateway takes {{mostAddresses}} addresses and {{mostConnections}} connections. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.',
    lowerIdleTimeout:
      'Lower the idle timeout first: silent connections hold their ports for {{idleTimeout}}. Send TCP keep-alives from the applications, then set it to {{usualTimeout}}.',
    connectionLimit:
      'The gateway is near its {{mostConnections}} connections, and more addresses do not help. Give some subnets a gateway of their own, or pool connections.',
    platform:
      'The datapath was not available: this is the platform, not a lack of ports. See Azure Service Health for the region, or open a support request. More addresses do not help.',
    portsFree:
      'Ports were free, even if all connections went to one destination: more addresses do not help. See whether a burst shorter than a minute needs them, whether the destination or an NSG refuses connections, and Azure Service Health.',
    few: 'So few are no sign of exhaustion. See the applications if it bothers them.',
  },
  datapathUnavailable: {
    title:
      'The datapath was available {{availablePercent}} of the time, below {{leastPercent}}',
    remedy:
      'See Azure Service Health for the region. If it is well, look at the number of connections: past {{mostConnections}} availability falls and new ones fail.',
  },
  destinationCeilingNear: {
    title:
      'Up to {{ratio}} of what one destination takes, if all connections went to one',
    addresses:
      'Addresses that would keep a fifth free if all went to one destination: {{addressesNeeded}} now, {{addressesAtTwice}} at twice the traffic.',
    addressesOfMany:
      'Addresses that would keep a fifth free if all went to one destination: {{addressesNeeded}} now, more than one gateway takes at twice the traffic.',
    gateways:
      'Gateways that would keep a fifth free if all went to one destination: {{gatewaysNeeded}} now, {{gatewaysAtTwice}} at twice the traffic.',
    safe: 'Nothing is at risk while no destination takes more than {{safeShareRatio}} of the traffic.',
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
  ceilingReached: {
    title:
      'Ports of {{protocol}} that may be in use reached what one destination takes on {{reachedDate}}',
  },
  ceilingTrend: {
    title:
      'If the ports of {{protocol}} in use go on rising, they reach what one destination takes around {{expectedDate}}',
    addAddresses:
      'A line through {{days}} days meets that ceiling between {{earliestDate}} and {{latestDate}}. Plan pooling, Private Link or addresses before. This is a trend, no forecast of exhaustion: no cloud measures destinations.',
    splitSubnets:
      'A line through {{days}} days meets that ceiling between {{earliestDate}} and {{latestDate}}. Plan pooling, Private Link or a gateway of their own for some subnets before. This is a trend, no forecast of exhaustion: no cloud measures destinations.',
  },
  connectionLimitNear: {
    title: 'Connections reached {{ratio}} of the most that one gateway carries',
    remedy:
      'Past {{mostConnections}} availability falls and new ones fail, however many addresses there are. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.',
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
  notReadNow: {
    title: '{{name}} could not be read: it is shown as it was',
    remedy:
      'How it is now is not known, and no rule judges by how it was. Give the identity of the backend the right to list this type of resources; the next collection reads it again.',
  },
  packetDrops: {
    title: 'Packets that the gateway dropped: {{dropped}}',
    remedy:
      'See what they go with. With failed connections, see that advice first. With high throughput it is the bandwidth or packets of the SKU: give some subnets a gateway of their own.',
  },
  privateLinkSaving: {
    title:
      'Private Link or service endpoints would take traffic off the gateway: {{names}}',
    remedy:
      'Connections that no longer need its ports at the peak: about {{ports}}. The bill changes by about {{billChangePerMonth}} {{currency}} a month (below 0 it falls), by list prices of {{pricesDate}}, with one endpoint for each destination.',
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
  tcpResetAfterIdle: {
    title:
      'Connections silent for {{silentMinutes}} min are forgotten after {{idleTimeout}}, without a word',
    remedy:
      'The next packet is answered by a TCP reset: the application sees ECONNRESET or "connection reset by peer" on a connection that it held to be open, often on the first request after a pause. Send TCP keep-alives more often than every {{idleTimeout}}, or let pools close idle connections sooner.',
  },
  udpIdleFixed: {
    title:
      'UDP flows are forgotten after {{fixedMinutes}} min of silence; no setting changes that',
    remedy:
      'Let both sides send keep-alives more often than every {{fixedMinutes}} min. What the other side sends later finds no way back, and no reset tells of it.',
  },
  unmanagedGateway: {
    title:
      'No run made this gateway: it is shown here, and not changed from here',
    remedy:
      'Change it where it was made. What it was meant to be is not known here, so neither is drift.',
  },
  zoneMismatch: {
    title:
      'Nodes stand in other zones ({{otherZones}}) than their gateway ({{gatewayZones}})',
    remedy:
      'When zone {{gatewayZones}} fails, those nodes run on without a way out. Give each zone a subnet and a gateway of its own (a zonal stack), or use StandardV2, which spans zones; both bring other addresses.',
  },
  keepAlive: {
    node: 'For http.request and https.request. A plain socket: socket.setKeepAlive(true, 120_000). The built-in fetch takes no agent.',
    java: 'jdk.net.ExtendedSocketOptions, from Java 11. A client that hides its sockets has a setting of its own, or a pool whose idle time can be set below 4 min.',
    dotnet:
      'HttpClient drops pooled connections after a minute of silence by itself (PooledConnectionIdleTimeout); this is for long requests and raised timeouts.',
    go: 'Dialers send keep-alives every 15 s unless told otherwise: check that they are not turned off with a negative KeepAlive.',
    python:
      'On Linux. Clients built on urllib3 take the same three as socket_options of their connections.',
    nginx:
      "proxy_socket_keepalive uses the system's times: on Linux also set net.ipv4.tcp_keepalive_time to 120. keepalive_timeout closes idle connections before the gateway forgets them.",
  },
  rule: {
    addressesTooMany: 'Far more addresses than needed',
    addressesUnused: 'Addresses that nothing uses',
    ceilingTrend: 'Trend towards the ceiling of one destination',
    connectionLimitNear: 'Near the most connections of a gateway',
    datapathUnavailable: 'Availability of the datapath',
    defaultOutboundAccess: 'Default outbound access',
    destinationCeilingNear: 'Near what one destination takes',
    drift: 'Drift from the Spec',
    failedConnections: 'Failed connections',
    loadBalancerAtRisk: 'Load-balancer outbound at risk',
    packetDrops: 'Dropped packets',
    privateLinkSaving: 'Traffic that Private Link would take',
    routeBypassesGateway: 'A route that bypasses a gateway',
    tcpResetAfterIdle: 'TCP resets after silence',
    udpIdleFixed: 'The fixed idle timeout of UDP',
    zoneMismatch: 'Zones of nodes and gateway',
  },
  evidence: {
    addresses: 'Addresses',
    alertThreshold: "Azure's alert threshold",
    attemptedConnections: 'Attempted connections',
    attemptsPerSecond: 'New connections a second, at the peak',
    busiestNodePorts: 'Ports of the busiest node',
    windowDays: 'Whole days looked back on',
    bypassedGateway: 'Bypassed gateway',
    connectionLimit: 'Most connections of one gateway',
    costPerMonth: 'Cost a month, estimated',
    datapathAvailability: 'Datapath availability',
    declaredIdleTimeout: 'Declared TCP idle timeout',
    defaultIdleTimeout: 'Default',
    destinationCeiling: 'Ceiling of one destination',
    differingFields: 'Fields that differ',
    droppedOfPackets: 'Dropped ÷ packets',
    droppedPackets: 'Dropped packets',
    failedConnections: 'Failed connections',
    failedOfAttempted: 'Failed ÷ attempted',
    failingSince: 'Failing since',
    gatewayZones: 'Zone of the gateway',
    idlePortsAtMost: 'Ports that only the longer timeout holds, at most',
    lastRead: 'Last read',
    longestTcpSilence: 'Longest TCP silence, as told',
    longestUdpSilence: 'Longest UDP silence, as told',
    managedBy: 'Tag managed-by',
    maxNodes: 'Nodes at most',
    namedGigabytes: 'Traffic a month, as told',
    namedShare: 'Share of the connections, as told',
    newestFailure: 'Newest failure',
    newestSample: 'Newest sample',
    nextHopAddress: 'Next hop address',
    nextHopType: 'Next hop type',
    nodeZones: 'Zones of the nodes',
    nodes: 'Nodes',
    openSubnets: 'Subnets with default outbound access',
    outboundAddresses: 'Outbound addresses',
    packets: 'Packets',
    privateEndpointPrice: 'Price of a private endpoint by the hour',
    privateEndpointPriceSecondHand:
      'Price of a private endpoint by the hour, not read at its source',
    peakConnections: 'Peak connections of one protocol',
    peakOfBothProtocols: 'Peak TCP + peak UDP connections',
    peakOfCeiling: 'Ports in use at most ÷ ceiling',
    peakTcpConnections: 'Peak TCP connections',
    peakUdpConnections: 'Peak UDP connections',
    peakPorts: 'Ports of one protocol in use at most, at the peak',
    portsInUse: 'Ports in use, at most',
    portsPerNode: 'Ports per node',
    risePerDay: 'Rise of the daily peak, each day',
    routeTable: 'Route table',
    savingPerMonth: 'Saving a month, estimated',
    sku: 'SKU',
    tcpIdleTimeout: 'TCP idle timeout',
    tcpKeepAlive: 'TCP keep-alive, as told',
    trendConfidence: 'Confidence of the interval',
    trendDays: 'Days looked at',
    udpIdleTimeout: 'UDP idle timeout',
    unusedAddresses: 'Unused addresses',
    zones: 'Zones',
  },
} as const;

/**
 * English words of advice, by the ids that the back end gives; the same as its own.
 *
 * @internal
 */
export const findingMessages = {
  failedConnections: {
    ongoing_one: '{{failed}} connection failed in {{hours}} h, and still does',
    ongoing_other: '{{failed}} connections failed in {{hours}} h, and still do',
    past_one: '{{failed}} connection failed in {{hours}} h, none of late',
    past_other: '{{failed}} connections failed in {{hours}} h, none of late',
    remedy:
      'Add addresses: each brings {{portsPerAddress}} ports and carries new flows at once. If one destination takes most connections, pool them or reach it over Private Link.',
  },
  datapathUnavailable: {
    title:
      'The datapath was available {{availablePercent}} of the time, below {{leastPercent}}',
    remedy:
      'See Azure Service Health for the region. If it is well, look at the number of connections: past {{mostConnections}} availability falls and new ones fail.',
  },
  portInventoryNear: {
    title: 'Connections reached {{ratio}} of the SNAT port inventory',
    remedy:
      'Add addresses: each brings {{portsPerAddress}} ports for TCP and as many for UDP. Check for connections that are opened and not reused.',
  },
  destinationCeilingNear: {
    title:
      '{{ratio}} of what one destination takes, if all connections went to one',
    remedy:
      'See which destination takes most connections. Pool connections to it, reach it over Private Link, or add addresses: each raises this ceiling by {{connectionsPerAddress}}.',
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
      "A new gateway has its first figures after about {{firstFiguresMinutes}} min. If there are still none, let the back end's identity read metrics (role Monitoring Reader).",
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
      'Each node has {{portsPerNode}} ports (set by hand), whatever the others leave unused; more than {{portsPerNode}} connections from one node to one destination fail.',
    portsByNodeCount:
      'Each node has {{portsPerNode}} ports (by node count), whatever the others leave unused; more than {{portsPerNode}} connections from one node to one destination fail.',
    scant:
      'If nodes open many connections outward, yes: a NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address.',
    ample:
      'If connections fail, yes: a NAT gateway shares all ports among all nodes, {{portsPerAddress}} for each address. Without failed connections there is no haste.',
  },
  userDefinedRoute: {
    title:
      'Egress leaves through {{nextHop}}; what happens there is not visible to Azure Resource Manager',
    remedy:
      'Ask whoever runs the next hop for the public addresses and their ports. A NAT gateway on these subnets would carry nothing while the route stands.',
  },
  evidence: {
    alertThreshold: "Azure's alert threshold",
    attemptedConnections: 'Attempted connections',
    datapathAvailability: 'Datapath availability',
    defaultIdleTimeout: 'Default',
    destinationCeiling: 'Ceiling of one destination',
    failedConnections: 'Failed connections',
    failedOfAttempted: 'Failed ÷ attempted',
    failingSince: 'Failing since',
    newestFailure: 'Newest failure',
    newestSample: 'Newest sample',
    nextHopAddress: 'Next hop address',
    nextHopType: 'Next hop type',
    nodes: 'Nodes',
    outboundAddresses: 'Outbound addresses',
    peakOfCeiling: 'Peak ÷ ceiling',
    peakOfInventory: 'Peak ÷ inventory',
    peakTcpConnections: 'Peak TCP connections',
    peakUdpConnections: 'Peak UDP connections',
    portInventory: 'Port inventory of one protocol',
    portsPerNode: 'Ports per node',
    routeTable: 'Route table',
    tcpIdleTimeout: 'TCP idle timeout',
  },
} as const;

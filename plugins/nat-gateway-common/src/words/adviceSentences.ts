/**
 * Advice that every cloud can have: an area for each finding, then the names of rules, the labels
 * of evidence and what keep-alive snippets do not do.
 *
 * @internal
 */
export const adviceSentences = {
  failedConnections: {
    ongoing_one: '{{count}} connection failed in {{hours}} h, and still does',
    ongoing_other: '{{count}} connections failed in {{hours}} h, and still do',
    past_one:
      '{{count}} connection failed in {{hours}} h, none in the last hour',
    past_other:
      '{{count}} connections failed in {{hours}} h, none in the last hour',
  },
  way: {
    addAddresses:
      'Pool connections to the destination that takes most, or reach it over Private Link. Or add addresses: each brings {{connectionsPerAddress}} more connections to a destination. A new address takes a random share of new flows at once: tell partners with allow-lists first.',
    splitSubnets:
      'More addresses do not help: a gateway takes {{mostAddresses}} addresses and {{mostConnections}} connections. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.',
    splitSubnetsByAddresses:
      'More addresses do not help: a gateway takes {{mostAddresses}} addresses. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.',
    lowerIdleTimeout:
      'Lower the idle timeout first: silent connections hold their ports for {{idleTimeout}}. Send TCP keep-alives from the applications, then set it to {{usualTimeout}}.',
    connectionLimit:
      'The gateway is near its {{mostConnections}} connections, and more addresses do not help. Give some subnets a gateway of their own, or pool connections.',
    platform:
      'The datapath was not available: this is the platform, not a lack of ports. See {{healthPage}} for the region, or open a support request. More addresses do not help.',
    portsFree:
      'Ports were free, even if all connections went to one destination: more addresses do not help. See whether a burst shorter than a minute needs them, whether the destination or {{networkFilter}} refuses connections, and {{healthPage}}.',
    few: 'So few are no sign of exhaustion. See the applications if it bothers them.',
  },
  destinationCeilingNear: {
    title:
      'Near the limit if most traffic goes to one service: {{ports}} of {{ceiling}}',
    addresses:
      'Addresses that would keep a fifth free if all went to one destination: {{addressesNeeded}} now, {{addressesAtTwice}} at twice the traffic.',
    addressesOfMany:
      'Addresses that would keep a fifth free if all went to one destination: {{addressesNeeded}} now, more than one gateway takes at twice the traffic.',
    gateways:
      'Gateways that would keep a fifth free if all went to one destination: {{gatewaysNeeded}} now, {{gatewaysAtTwice}} at twice the traffic.',
    safe: 'Nothing is at risk while no destination takes more than {{safeShareRatio}} of the traffic.',
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
  tcpResetAfterIdle: {
    title:
      'Connections silent for {{silentMinutes}} min are forgotten after {{idleTimeout}}, without a word',
    remedy:
      'The next packet is answered by a TCP reset: the application sees ECONNRESET or "connection reset by peer" on a connection that it held to be open, often on the first request after a pause. Send TCP keep-alives more often than every {{idleTimeout}}, or let pools close idle connections sooner.',
  },
  unmanagedGateway: {
    title: 'Not created from this portal, and not changed from here',
    remedy:
      'Change it where it was made. What it was meant to be is not known here, so neither is drift.',
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
    ceilingTrend: 'Trend towards the ceiling of one destination',
    connectionLimitNear: 'Near the most connections of a gateway',
    destinationCeilingNear: 'Near what one destination takes',
    failedConnections: 'Failed connections',
    gatewayKind: 'All that depends on the kind of gateway',
    packetDrops: 'Dropped packets',
    privateLinkSaving: 'Traffic that Private Link would take',
    tcpResetAfterIdle: 'TCP resets after silence',
  },
  evidence: {
    addresses: 'Addresses',
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

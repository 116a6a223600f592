/**
 * What a rule would have to know, and does not: each follows "missing:".
 *
 * @internal
 */
export const notKnownSentences = {
  addressesNotRead: 'the addresses, some of which could not be read',
  allOf: '{{facts}}',
  attemptedConnections:
    'how many connections were attempted (SNATConnectionCount)',
  busiestNodePorts: 'the ports that the busiest node uses (UsedSnatPorts)',
  ceilingOfAddresses:
    'a ceiling, and {{addressCount}} IPv4 addresses have none',
  connectionsOfDays:
    'the connections and attempts of {{minDays}} days or more, most of them measured',
  connectionsOfMoreDays:
    'the connections and attempts of {{minDays}} days or more; those of {{days}} are there',
  datapathAvailability: 'the datapath availability (DatapathAvailability)',
  declaredSpec: 'the Spec that the gateway was made from',
  defaultOutboundAccess: 'defaultOutboundAccess of each subnet',
  destinations: 'which destinations take the traffic; name them',
  failedConnections: 'how many connections failed (SNATConnectionCount)',
  failedOfLoadBalancer:
    'how many connections of the load balancer failed (SnatConnectionCount)',
  gatewayKind:
    'what a gateway of the kind {{kind}} can carry; a newer version may know it',
  gatewaysOfSubnets: 'the gateways on the cluster’s subnets',
  nodesPortsAddresses:
    'the number of nodes, the ports of each and the outbound addresses',
  packets: 'the packets and those dropped (PacketCount, PacketDropCount)',
  peakConnections: 'the peak of connections (TotalConnectionCount)',
  tcpSilence: 'how long the applications leave TCP connections silent; say so',
  udpConnections:
    'how many UDP connections there are (TotalConnectionCount), or how long they are silent',
  unusedAddresses: 'the addresses of the resource group, and what uses them',
  wholeWeek: 'measurements of a whole week; those of {{days}} days are there',
  zonesOfGateways: 'the zones of the cluster’s gateways',
  zonesOfNodes: 'the zones of the nodes',
} as const;

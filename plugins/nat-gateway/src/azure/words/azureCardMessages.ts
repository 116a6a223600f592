/**
 * English words of the card that are only true of Azure.
 *
 * @internal
 */
export const azureCardMessages = {
  notCollected: {
    wayOut:
      'If it is new, the next collection shows it; if it was deleted, take the annotation away. Otherwise check the id, and if it is right, ask the administrators of this portal to add its subscription to natGateway.azure.',
  },
  template: {
    managedNetwork:
      'AKS made the network of this cluster and manages it, so its subnets take no NAT gateway of your own. AKS makes one itself with outboundType managedNATGateway.',
  },
  loadBalancer: {
    noAddresses: 'Its addresses are not known.',
    ports: 'Ports per node',
    portsValue: '{{ports}} SNAT ports per node',
    basisLabel: 'Where the ports per node come from',
    configured: 'Set by hand on the load balancer',
    measured: 'As Azure measured them last (AllocatedSnatPorts)',
    defaultByNodeCount_one: 'Azure’s default for {{count}} node',
    defaultByNodeCount_other: 'Azure’s default for {{count}} nodes',
    defaultUnknownNodes: 'Azure’s default for the number of nodes',
    nodes: 'Nodes',
    fullest: 'Fullest node',
    fullestValue: '{{used}} of {{allocated}} ports used',
    fullestUsed: '{{used}} ports used',
    fullestLabel: 'Which node, and when',
    fullestHint: '{{node}}, the most within {{minutes}} minutes until {{age}}',
    idle: 'Idle timeout',
    shorterIdle:
      'A NAT gateway forgets silent connections after {{gatewayTime}} by default, this load balancer after {{time}}: send keep-alives before you move, or set its idle timeout.',
    failing_one: 'Failing: {{number}} connection failed in {{days}} days',
    failing_other: 'Failing: {{number}} connections failed in {{days}} days',
    question: 'Do you need a NAT gateway?',
    answer:
      'Ports are fixed per node: when one node holds more than {{ports}} connections to one destination, new ones fail while other nodes have ports to spare. A NAT gateway lends {{portsPerAddress}} ports per address to whichever node needs them.',
    answerUnknown:
      'Ports are fixed per node and idle nodes cannot lend theirs. A NAT gateway lends {{portsPerAddress}} ports per address to whichever node needs them.',
    consequence:
      'Its source addresses change then: those who allow them have to know the new ones first.',
  },
  route: {
    nextHop: 'Next hop',
    nextHopValue: '{{type}} {{address}}',
    through:
      'Egress leaves through {{address}}; what happens there is not visible to Azure Resource Manager.',
    throughFirewall: 'Egress leaves through the firewall {{name}}.',
    throughType:
      'Egress leaves through {{type}}; what happens there is not visible to Azure Resource Manager.',
    table: 'Route table',
    ask: 'To know more, ask',
    askAdministrators: 'To know more, ask those who run the next hop.',
    comesFirst:
      'A NAT gateway on these subnets would carry nothing as long as the route is there: the route comes first. Once it is taken away, the template for one is offered here.',
    whenRight:
      'Once the route is taken away, the template for a NAT gateway is offered here.',
  },
} as const;

/**
 * English words of the card.
 *
 * @internal
 */
export const cardMessages = {
  title: 'Egress',
  loading: 'Loading egress',
  notKnown: 'not known',
  status: {
    healthy: 'Healthy',
    atRisk: 'At risk',
    exhausted: 'Exhausted',
    degraded: 'Degraded',
    unknown: 'Not known',
    was: {
      healthy: 'Was healthy',
      atRisk: 'Was at risk',
      exhausted: 'Was exhausted',
      degraded: 'Was degraded',
      unknown: 'Not known',
    },
  },
  copy: {
    one: 'Copy {{value}}',
    all: 'Copy all',
    done: 'Copied {{value}}',
    failed: 'Could not copy. Select the text instead.',
  },
  notAnnotated: {
    title: 'No annotation says which cluster this is',
    body: 'Add one of these to metadata.annotations in the file that describes {{name}} in the catalog. The card looks at them in this order.',
    clusterValue: '<resource id of the AKS cluster>',
    gatewayValue: '<resource id of the NAT gateway>',
    subnetValue: '<resource id of the subnet>',
    where: 'Where to put it',
  },
  notCollected: {
    title: 'Not seen in Azure',
    body: '{{annotation}} names {{value}}, but no configured scope reports it.',
    wayOut:
      'If it is new, the next collection shows it; if it was deleted, take the annotation away. Otherwise check the id, and if it is right, ask whoever runs this portal to add its subscription to natGateway.azure.',
    never: 'Nothing has been collected yet.',
  },
  forbidden: {
    title: 'You may not see the egress of {{name}}',
    ask: 'Its owner in the catalog:',
    nobody: 'It has no owner in the catalog: ask whoever runs this portal.',
  },
  error: {
    title: 'The egress of {{name}} could not be loaded',
    id: 'Id for support: {{id}}',
    noId: 'Asked at {{at}}',
    retry: 'Try again',
  },
  stale: {
    title: 'This is how it was {{age}}',
    never: 'Nothing has been collected yet',
    failed: 'The last collection failed {{age}}',
    failedLine: 'The last collection failed {{age}}.',
    said: 'Azure said: “{{message}}” ({{code}})',
    noAnswer: '{{message}} ({{code}})',
    noFailure: 'No collection has succeeded since.',
  },
  gap: {
    title: {
      throttled: 'Collected without {{what}}: Azure asks to wait',
      forbidden:
        'Collected without {{what}}: Azure does not allow to read them',
      unreachable: 'Collected without {{what}}: Azure was not reached',
      failed: 'Collected without {{what}}: Azure failed',
      unknown: 'Collected without {{what}}',
    },
    code: '{{title}} ({{code}})',
    said: 'Azure said: “{{message}}”',
    gateways_one: 'Missing for {{count}} gateway; all else was collected.',
    gateways_other: 'Missing for {{count}} gateways; all else was collected.',
    figures: 'figures',
    someFigures: 'figures of {{list}}',
    figure: {
      availability: 'availability',
      connections: 'connections',
      failedConnections: 'failed connections',
      packets: 'packets',
    },
  },
  age: {
    justNow: 'just now',
    observed: 'As of {{age}}',
    never: 'Never collected',
    refresh: 'Refresh',
    asking: 'Asking for a new collection …',
    waiting: 'Waiting for newer data …',
    gaveUp:
      'No newer data came within {{seconds}} s. It may still be on its way: look again later.',
    failed: 'The refresh was refused: {{message}}',
    done: 'Newer data is shown.',
    collectionFailed: 'The collection failed: see above.',
    doneWithGaps: 'Newer data is shown, without some figures.',
  },
  gateway: {
    list: 'NAT gateways, the worst first',
    several_one: '{{count}} NAT gateway serves this cluster',
    several_other: '{{count}} NAT gateways serve this cluster, the worst first',
    zone: 'zone {{zones}}',
    noZone: 'no zone',
    zoneRedundant: 'zone-redundant',
    portal: 'Azure portal',
    portalOf: '{{name}} in the Azure portal',
    addresses: 'Addresses',
    addressCount_one: '{{formatted}} address',
    addressCount_other: '{{formatted}} addresses',
    noAddresses: 'No addresses: nothing can leave through this gateway.',
    notAllocated: '{{name}}: not allocated yet',
    announced: 'announced, not in use yet',
    retiring: 'retiring',
    idle: 'Idle timeout',
    idleValue: 'TCP {{tcp}} min · UDP {{udp}} min',
    serves: 'Serves',
    servesNothing: 'no subnet',
    provisioning: 'Azure says {{state}}',
  },
  snat: {
    term: 'SNAT ports',
    value: '{{peak}} of {{inventory}} ports ({{percent}})',
    valueOver:
      '{{peak}} connections over {{inventory}} ports ({{percent}} of the ports; ports are reused across destinations)',
    oneDestination: '{{percent}} if all went to one destination',
    oneDestinationBasis:
      'Peak divided by {{addresses}} × {{perDestination}} connections, the limit towards one destination',
    inventoryOnly: 'use not known; {{inventory}} ports in all',
    basisLabel: 'What SNAT ports are measured by',
    basis:
      'Highest minute from {{start}} to {{end}}, {{protocol}}, divided by {{portsPerAddress}} × {{addresses}}. Ports are reused across destinations: only failed connections prove exhaustion.',
    noFigures: 'No figures yet',
    noFiguresFor: {
      throttled: 'No figures: Azure asked to wait',
      forbidden: 'No figures: Azure does not allow to read them',
      unreachable: 'No figures: Azure was not reached',
      failed: 'No figures: Azure failed',
    },
    sampledAt: 'Newest sample {{age}}.',
  },
  failed: {
    term: 'Failed connections',
    value_one: '{{number}} connection in {{hours}} h',
    value_other: '{{number}} connections in {{hours}} h',
    headline_one: '{{number}} connection failed in the last {{hours}} h',
    headline_other: '{{number}} connections failed in the last {{hours}} h',
    headlineThen_one:
      '{{number}} connection had failed in the {{hours}} h up to {{end}}',
    headlineThen_other:
      '{{number}} connections had failed in the {{hours}} h up to {{end}}',
    sinceThen: 'Connections had been failing since {{since}}.',
    longerThen: 'Connections had been failing for at least {{hours}} h.',
    since: 'Connections have been failing since {{since}}.',
    longer: 'Connections have been failing for at least {{hours}} h.',
    ratio: '{{percent}} of {{attempted}} attempted',
    countedUpTo: 'Counted up to {{age}}.',
  },
  finding: {
    evidence: '{{label}}: {{value}}',
    asOf: 'as of {{age}}',
    peakAsOf_one: 'peak of the last hour, measured {{age}}',
    peakAsOf_other: 'peak of the last {{count}} h, measured {{age}}',
    figuresAsOf: 'Figures above as of {{age}}.',
    read: 'Read why',
    title: '{{severity}}: {{title}}',
    severity: { critical: 'Critical', warning: 'Warning' },
    more_one: '{{count}} more piece of advice',
    more_other: '{{count}} more pieces of advice',
    fewer: 'Less advice',
    change: 'The change in the Spec',
    changeHow:
      'In the Spec that the gateway was made from, set this in the entry of that name; all else stays.',
    changeOf: 'The change of {{name}} in the Spec',
    keepAlive: 'Keep-alives in code',
    keepAliveWhy:
      'After two minutes of silence, half of the usual idle timeout, so that one lost packet does no harm.',
    keepAliveOf: 'Keep-alives in {{runtime}}',
    keepAliveRead: 'Documentation of {{runtime}}',
  },
  notJudged: {
    count_one: '{{count}} rule could not judge',
    count_other: '{{count}} rules could not judge',
    meaning:
      'What they need was not collected. It does not mean that all is well.',
    waiting_one:
      'No figures of {{names}} yet: {{count}} rule waits for them. A new gateway has its first ones from about {{time}}',
    waiting_other:
      'No figures of {{names}} yet: {{count}} rules wait for them. A new gateway has its first ones from about {{time}}',
    due_one:
      'No figures of {{names}} at the last collection: {{count}} rule waits for them. Refresh to see whether they have come',
    due_other:
      'No figures of {{names}} at the last collection: {{count}} rules wait for them. Refresh to see whether they have come',
    waitingMeaning:
      'They judge by themselves once Azure has measured; those that look at days need that many days.',
    rule: '{{rule}}: not known; missing: {{missing}}',
    ruleOf: '{{rule}} ({{names}}): not known; missing: {{missing}}',
  },
  unit: { minutes: '{{value}} min', other: '{{value}} {{unit}}' },
  loadBalancer: {
    title: 'Goes out through the cluster’s load balancer',
    noAddresses: 'Its addresses are not known.',
    ports: 'Ports per node',
    portsValue: '{{ports}} SNAT ports per node',
    basisLabel: 'Where the ports per node come from',
    configured: 'Set by hand on the load balancer',
    defaultByNodeCount_one: 'Azure’s default for {{count}} node',
    defaultByNodeCount_other: 'Azure’s default for {{count}} nodes',
    defaultUnknownNodes: 'Azure’s default for the number of nodes',
    nodes: 'Nodes',
    question: 'Do you need a NAT gateway?',
    answer:
      'Ports are fixed per node: when one node holds more than {{ports}} connections to one destination, new ones fail while other nodes have ports to spare. A NAT gateway lends {{portsPerAddress}} ports per address to whichever node needs them.',
    answerUnknown:
      'Ports are fixed per node and idle nodes cannot lend theirs. A NAT gateway lends {{portsPerAddress}} ports per address to whichever node needs them.',
    consequence:
      'Its source addresses change then: those who allow them have to know the new ones first.',
  },
  route: {
    title: 'A route decides',
    nextHop: 'Next hop',
    nextHopValue: '{{type}} {{address}}',
    through:
      'Egress leaves through {{address}}; what happens there is not visible to Azure Resource Manager.',
    throughType:
      'Egress leaves through {{type}}; what happens there is not visible to Azure Resource Manager.',
    table: 'Route table',
    comesFirst:
      'A NAT gateway on these subnets would carry nothing while the route stands: the route comes first. Once it is taken away, the template for one is offered here.',
    whenRight:
      'Once the route is taken away, the template for a NAT gateway is offered here.',
  },
  none: {
    title: 'No way out to the internet',
    unknownTitle: 'How it goes out is not known',
  },
  template: {
    create: 'Create a NAT gateway',
    change: 'Plan this change',
  },
  run: {
    waitingTitle: 'A run waits for you: {{name}}',
    acknowledge: 'Acknowledge',
    acknowledgeOf: 'Acknowledge the addresses of {{name}}',
    acknowledgeUndoOf: 'Acknowledge the undoing of {{name}}',
    cancel: 'Cancel',
    cancelOf: 'Cancel the run {{name}}',
    startedBy: 'Started by {{by}} {{age}}',
    refused: 'The run was not changed: {{message}}',
    active: 'A run is under way: {{name}}',
    tasks: 'Tasks of templates, with the log of each run',
    state: {
      planned: 'Planned',
      awaitingApproval: 'Waits for approval',
      running: 'Running',
      awaitingAcknowledgement: 'Waits for acknowledgement',
      awaitingWindow: 'Waits for its maintenance window',
      succeeded: 'Succeeded',
      undone: 'Undone',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
  },
} as const;

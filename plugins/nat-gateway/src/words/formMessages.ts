/**
 * English words of the fields in software templates.
 *
 * @internal
 */
export const formMessages = {
  choose: 'Choose …',
  loading: 'Loading choices …',
  nothing: 'Nothing to choose from',
  failed: 'The choices could not be loaded: {{message}}',
  retry: 'Try again',
  unavailable: '{{label}} — {{reason}}',
  required: 'Choose {{what}}.',
  changedSince:
    'Changed since the last check. The errors above the form are from that check; Next checks again.',
  part: {
    scope: 'Scope',
    subnets: 'Subnets',
    name: 'Gateway name',
    egress: 'Addresses',
    idleTimeoutMinutes: 'TCP idle timeout',
    tags: 'Tags',
  },
  scope: {
    subscription: 'Subscription',
    resourceGroup: 'Resource group',
    region: 'Region',
    owner:
      'The gateway will belong to {{owner}}, by this portal’s configuration.',
    help: 'Where the NAT gateway is made. Offered is what this portal’s configuration reaches.',
  },
  subnets: {
    virtualNetwork: 'Virtual network',
    subnets: 'Subnets',
    scopeFirst: 'Choose the scope first.',
    clusters: 'Nodes of {{clusters}}',
    noClusters: 'No cluster known in it',
    currentGateway:
      'Goes out through {{gateway}} today: it would be replaced, and you have to acknowledge that.',
    none: 'This virtual network has no subnets.',
    otherCluster:
      '{{cluster}} has no nodes or pods in {{subnets}}. Choose its subnets, or choose another cluster, or none.',
  },
  name: {
    label: 'Name of the NAT gateway',
    help: 'Unique in its resource group; it cannot be changed later.',
    exists:
      '{{name}} exists ({{serves}}) and will be shared: all behind it use the same addresses and SNAT ports. For a gateway of your own, choose another name.',
  },
  addresses: {
    legend: 'Egress addresses',
    newPrefix: 'A new prefix',
    newPublicIps: 'New single addresses',
    existing: 'Addresses that exist already',
    prefixLength: 'Prefix length',
    prefixOption_one: '/{{length}} · {{count}} address',
    prefixOption_other: '/{{length}} · {{count}} addresses',
    prefixHelp:
      'A prefix is one line in a partner’s allow-list. It cannot be resized later.',
    count: 'Number of addresses',
    countHelp: 'At most {{max}} for one gateway.',
    existingLegend: 'Existing addresses',
    existingNone: 'No free address was found in this scope.',
    gained_one: '{{count}} address · {{ports}} SNAT ports per protocol',
    gained_other: '{{count}} addresses · {{ports}} SNAT ports per protocol',
    sku: 'SKU',
    skuHelp:
      'Standard stands in one zone or in none. StandardV2 is zone-redundant; a Standard gateway cannot be upgraded in place.',
    zone: 'Zone',
    noZone: 'No zone',
    zoneOption: 'Zone {{zone}}',
    zoneShared:
      'All known machines of the chosen subnets stand in zone {{zone}}.',
    zoneNotShared:
      'The machines of the chosen subnets do not share one zone: no zone is the default.',
    zoneUnknown:
      'Where the machines of the chosen subnets stand is not known: no zone is the default.',
    zoneRedundant: 'StandardV2 is zone-redundant and takes no zone.',
    zoneHelp: 'Fixed when it is created.',
  },
  idle: {
    label: 'TCP idle timeout in minutes',
    missing: 'Give the TCP idle timeout in minutes.',
    help: '{{default}} is the default, {{min}} to {{max}} are possible; UDP is always {{udp}}. A longer timeout holds the ports of unused connections: send keep-alives instead.',
  },
  plan: {
    title: 'What will happen',
    loading: 'Asking what would change …',
    failed: 'The plan could not be made: {{message}}',
    again: 'Ask again',
    violations: 'This cannot be done:',
    violation: '{{message}} ({{place}})',
    nothing:
      'Nothing to do: what is asked for is there already. The run ends at once.',
    refused: 'You may look at this plan, but not run it. {{message}}',
    notes: 'Know this first',
    steps: 'Steps',
    hash: 'Plan {{hash}}',
    gained: 'Source addresses afterwards',
    gainedNew_one: '{{count}} new, known after creation',
    gainedNew_other: '{{count}} new, known after creation',
    none: 'none',
    lost: 'Source addresses lost',
    subnets: 'Subnets, and what carries them today',
    subnetLine: '{{name}}: {{before}}',
    clusters: 'Clusters',
    ports: 'SNAT ports of the gateway',
    portsValue: '{{before}} → {{after}}',
    portsNotRead: 'not read',
    cost: 'Cost a month (estimate)',
    costInAll: 'Cost of all gateways a month (estimate)',
    costValue:
      '{{before}} → {{after}} a month whatever goes through it, and {{perTerabyte}} for each TB processed. List prices of {{date}}.',
    costNotKnown: 'not known',
    costExamples: 'In all, a month with {{examples}}.',
    costExample: '{{gigabytes}} GB: {{cost}}',
    costInternet:
      'On top, as with any way out: data out to the internet, about {{cost}} for {{gigabytes}} GB.',
    costInternetUnconfirmed:
      'On top, as with any way out: data out to the internet, about {{cost}} for {{gigabytes}} GB (this price was not read at its source).',
    costInternetNotKnown:
      'On top, as with any way out: what the internet charges for data out.',
    costSource: 'Price list',
    disruption: 'What is felt',
    movesEgress: 'moves egress',
    unseenLegend: 'New addresses',
    wait: 'Wait for my acknowledgement once the addresses are known',
    unseen: 'I accept new addresses unseen; new flows will use them at once',
    acknowledgeChange:
      'I know that the source addresses of these subnets change',
    acknowledgeChangeOf:
      'I know that the source addresses of the subnets of {{gateway}} change',
    acknowledgeReplacement: 'I know that {{gateway}} is replaced',
    undo: 'If a later step fails, move the subnets back without asking me again',
    undoHelp: 'Otherwise the run waits for you before it moves them back.',
    outdated:
      'The form has changed since this plan was made. Wait for the new plan.',
    missingAcknowledgement: 'Not acknowledged yet: {{message}}',
    acknowledgedNow:
      'Everything is acknowledged. The errors above are from the last check; Next checks again.',
    missingPlan: 'There is no plan to run yet: see above what is missing.',
    summary: {
      gained: 'Source addresses afterwards: {{value}}',
      lost: 'Source addresses lost: {{value}}',
      subnets: 'Subnets, and what carries them today: {{value}}',
      clusters: 'Clusters: {{value}}',
      ports: 'SNAT ports of the gateway, per protocol: {{value}}',
      cost: 'Cost a month (estimate): {{value}}',
    },
  },
} as const;

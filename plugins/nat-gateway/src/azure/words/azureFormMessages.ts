/**
 * English words of the fields in Azure's template.
 *
 * @internal
 */
export const azureFormMessages = {
  part: {
    scope: 'Scope',
    subnets: 'Subnets',
    name: 'Gateway name',
    egress: 'Addresses',
    idleTimeoutMinutes: 'TCP idle timeout',
    tags: 'Tags',
    more: 'More settings',
  },
  scope: {
    subscription: 'Subscription',
    resourceGroup: 'Resource group',
    region: 'Region',
    owner:
      'The gateway will belong to {{owner}}, by this portal’s configuration.',
    nowhere:
      'You may plan in no subscription of this portal. Ask its administrators for the permission {{permission}}.',
    nowhereOwned:
      'You may plan in no subscription of this portal. Ask {{owner}}, who owns the cluster, or the administrators for the permission {{permission}}.',
    help: 'Where the NAT gateway is made. Offered is what this portal’s configuration reaches.',
  },
  subnets: {
    virtualNetwork: 'Virtual network',
    subnets: 'Subnets',
    scopeFirst: 'Choose the scope first.',
    clusters: 'Nodes of {{clusters}}',
    podClusters: 'Pods of {{clusters}}',
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
    prefix: 'From a shared prefix',
    prefixDrawnHelp:
      'Several gateways can draw addresses from one prefix. None: any addresses of Azure’s.',
    ipv6: 'New IPv6 addresses beside them',
    ipv6Help: 'At most {{max}}, with StandardV2 only. Empty: none.',
    more: 'New single addresses beside them',
    moreHelp: 'Added to the gateway; the others stay as they are. Empty: none.',
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
} as const;

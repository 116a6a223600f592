/**
 * What a person is asked to say yes to.
 *
 * @internal
 */
export const acknowledgementSentences = {
  addressesDeleted:
    'Deleted with it, and free for other customers of the cloud: {{names}}.',
  addressesKept: 'Its addresses stay, and are billed.',
  allBehind: 'all behind {{gateway}}',
  and: '{{one}} {{other}}',
  detachment:
    'The NAT gateway {{gateway}} is taken off {{whose}}. No longer used by them: {{lost}}. New connections leave by what the subnets have without it, or not at all.',
  everythingBehind: 'everything behind {{gateway}}',
  gatewayReplacement:
    'The NAT gateway {{replaced}} loses the subnets {{subnets}} to {{gateway}}.',
  knownAddresses: '{{addresses}} ({{total}} in all)',
  newAddresses_one: '{{count}} new address, known once they are created',
  newAddresses_other: '{{count}} new addresses, known once they are created',
  newAddressesSeen:
    'From now on {{whose}} would leave with these addresses. Tell those who rely on them, then acknowledge.',
  noneKnown: 'none that is known',
  outboundChange:
    'The outboundType of the cluster {{cluster}} changes from {{from}} to {{to}}. Connections of its nodes break. Addresses that the cluster made for {{from}} are deleted, and no undo brings them back.',
  retirement:
    'The NAT gateway {{gateway}} is deleted. No longer used by {{whose}}: {{lost}}. {{addresses}}',
  retires:
    'All that this run moved leaves by its new way. Acknowledge once those who rely on the former addresses ({{lost}}) have changed over: {{removes}}. That cannot be taken back; until then, cancelling the run moves back what it moved.',
  sourceAddressesChange:
    'The source addresses of {{whose}} change. They will be: {{gained}}. No longer used: {{lost}}. Partners with allow-lists need the new addresses first.',
  subnets: 'the subnets {{subnets}}',
  subnetsOfClusters: 'the subnets {{subnets}} (clusters {{clusters}})',
  undo: 'To go back: {{moves}}. New connections then leave with: {{back}}. No longer used: {{left}}.',
} as const;

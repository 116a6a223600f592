/**
 * What a plan changes.
 *
 * @internal
 */
export const planSentences = {
  addressesJoin:
    'New connections leave with the added addresses as well, each with its random share at once; open connections stay as they are.',
  addressesGo:
    'New connections leave with the other addresses; open connections through those that are taken off break and have to be opened again.',
  addressesOfOthersStay:
    '{{addresses}} are taken off {{gateway}} and stay: no run created them, so their owner decides about them. They cost about {{cost}} a month.',
  addressesStay:
    '{{addresses}} are taken off {{gateway}} and stay, without use. They cost about {{cost}} a month until they are deleted: {{command}}',
  clusterSplit:
    'The cluster {{cluster}} goes out in two ways afterwards: its subnets {{subnets}} are not part of this plan and keep their way.',
  clusterOfSeveralGateways:
    'The cluster {{cluster}} goes out by {{gateways}} afterwards, each with addresses of its own.',
  connectionsStay: 'Connections stay as they are.',
  gatewayNotReadStays:
    '{{gateway}} stays without subnets; it is billed until it is deleted. Not all of its addresses could be read.',
  gatewayShared:
    '{{gateway}} exists, serves {{users}}, and will be shared: all behind it use the same addresses and SNAT ports.',
  gatewayUnusedStays_one:
    '{{gateway}} stays with {{count}} address and without subnets; it is billed until it is deleted.',
  gatewayUnusedStays_other:
    '{{gateway}} stays with {{count}} addresses and without subnets; it is billed until it is deleted.',
  gatewayUsedStays: '{{gateway}} stays and still serves {{subnets}}.',
  nat64Changes:
    'Existing connections of IPv6 clients to IPv4 destinations through NAT64 may break when it is switched; other connections stay as they are.',
  nothingGained:
    'Nothing is gained now: {{subnets}} go out by a {{carriedBy}}, and a route goes before a NAT gateway. Change the route first.',
  notRead:
    'Not read: {{names}}. The subnets may lose more addresses than are named here, and the figures leave them out. Let the identity of the account read them, then plan again.',
  peakExceeds:
    '{{gateways}} had up to {{peak}} SNAT ports of one protocol in use since {{since}}. That is more than the {{ceiling}} that one destination can take afterwards, which is enough only while they go to several destinations.',
  peakExceedsLimit:
    '{{gateways}} carried up to {{peak}} connections at once since {{since}}. One gateway carries at most {{limit}}, however many addresses it has: past that, its availability falls and new connections fail.',
  peakFits:
    '{{gateways}} had up to {{peak}} SNAT ports of one protocol in use since {{since}}; afterwards one destination can take {{ceiling}}.',
  detached:
    'The subnets {{subnets}} lose {{gateway}}: their connections through it end, and new ones leave by what they have without it: the load balancer of their cluster, addresses that the cloud gives by itself, or nothing.',
  waitsForWindow:
    'No maintenance window is open: a run of this plan begins at {{at}}.',
  retired:
    'Connections through {{gateway}} end. New ones leave by what the subnets have without it: the load balancer of their cluster, addresses that the cloud gives by itself, or nothing.',
  routeStays:
    'Flows to the internet keep following the user-defined route; the gateway carries them only once that route is gone.',
} as const;

import type { Limit } from '../../limits/Limit';

const readAt = '2026-11-20';
const natGateway =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-gateway-resource';
const snat =
  'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-gateway-snat';
const serviceLimits =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/azure-subscription-service-limits';

/**
 * What an Azure NAT gateway can carry and how it may be set.
 *
 * @public
 */
export const azureNatGatewayLimits = {
  /** SNAT ports of one protocol that one IPv4 address brings. */
  portsPerAddress: { value: 64_512, url: snat, readAt },
  /** IPv4 addresses of one gateway; a prefix counts with all of its addresses. */
  ipv4AddressesPerGateway: { value: 16, url: natGateway, readAt },
  /** IPv6 addresses of one StandardV2 gateway. */
  ipv6AddressesPerStandardV2Gateway: { value: 16, url: natGateway, readAt },
  /** Connections of one protocol from one address to one destination. */
  connectionsPerAddressAndDestination: { value: 50_000, url: snat, readAt },
  /** Connections of one gateway, both protocols together. */
  connectionsPerGateway: { value: 2_000_000, url: natGateway, readAt },
  /** The largest prefix that a gateway takes: /28, 16 addresses. */
  shortestPrefixLength: { value: 28, url: natGateway, readAt },
  /** The smallest prefix that a gateway takes: /31, 2 addresses. */
  longestPrefixLength: { value: 31, url: natGateway, readAt },
  /** The largest prefix of IPv6 that a StandardV2 gateway takes: /124, 16 addresses. */
  shortestIpv6PrefixLength: { value: 124, url: natGateway, readAt },
  /** The smallest prefix of IPv6: /127, 2 addresses. */
  longestIpv6PrefixLength: { value: 127, url: natGateway, readAt },
  minTcpIdleTimeoutMinutes: { value: 4, url: natGateway, readAt },
  maxTcpIdleTimeoutMinutes: { value: 120, url: natGateway, readAt },
  defaultTcpIdleTimeoutMinutes: { value: 4, url: natGateway, readAt },
  /** Fixed; no setting changes it. */
  udpIdleTimeoutMinutes: { value: 4, url: natGateway, readAt },
  /** Standard; outbound and inbound have as much each. */
  standardGigabitsPerSecondEachWay: { value: 25, url: natGateway, readAt },
  /** Standard begins with this and scales up. */
  standardPacketsPerSecond: { value: 1_000_000, url: natGateway, readAt },
  standardScaledPacketsPerSecond: { value: 5_000_000, url: natGateway, readAt },
  /** StandardV2, both directions together. */
  standardV2GigabitsPerSecond: { value: 100, url: natGateway, readAt },
  standardV2GigabitsPerSecondPerConnection: {
    value: 1,
    url: natGateway,
    readAt,
  },
  standardV2PacketsPerSecond: { value: 10_000_000, url: natGateway, readAt },
  subnetsPerGateway: { value: 800, url: serviceLimits, readAt },
} as const satisfies Readonly<Record<string, Limit>>;

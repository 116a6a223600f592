import type { Limit } from '../../limits/Limit';

const readAt = '2026-12-01';
const faq =
  'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq';

/**
 * How long the ranges of virtual networks and subnets may be.
 *
 * @internal
 */
export const azureNetworkLimits = {
  /** The largest subnet of IPv4. */
  shortestSubnetLength: { value: 2, url: faq, readAt },
  /** The smallest subnet of IPv4. */
  longestSubnetLength: { value: 29, url: faq, readAt },
  /** The one length of a subnet's range of IPv6. */
  ipv6SubnetLength: { value: 64, url: faq, readAt },
} as const satisfies Readonly<Record<string, Limit>>;

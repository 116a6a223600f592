import type { Limit } from '../../limits/Limit';

const readAt = '2026-11-20';
const basics =
  'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html';
const quotas =
  'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html';

/**
 * What a zonal AWS NAT gateway can carry. AWS publishes no hold time for ports of closed
 * connections and no limit of connections in all.
 *
 * @public
 */
export const awsNatGatewayLimits = {
  /** Ports 1024 to 65535. */
  portsPerAddress: { value: 64_512, url: basics, readAt },
  /** Connections of one protocol from one address to one destination. */
  connectionsPerAddressAndDestination: { value: 55_000, url: basics, readAt },
  /** One primary and seven secondary addresses; a new account's quota is 2. */
  ipv4AddressesPerGateway: { value: 8, url: quotas, readAt },
  /** A gateway begins with this and scales up. */
  gigabitsPerSecond: { value: 5, url: basics, readAt },
  scaledGigabitsPerSecond: { value: 100, url: basics, readAt },
  packetsPerSecond: { value: 1_000_000, url: basics, readAt },
  scaledPacketsPerSecond: { value: 10_000_000, url: basics, readAt },
  /** Fixed; no setting changes it. */
  tcpIdleTimeoutSeconds: { value: 350, url: basics, readAt },
} as const satisfies Readonly<Record<string, Limit>>;

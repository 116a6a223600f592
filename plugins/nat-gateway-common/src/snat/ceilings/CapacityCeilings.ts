import type { GatewayKind } from '../../model/GatewayKind';

/**
 * What one gateway can carry, the same shape for every kind. What is absent the cloud does not
 * publish: it is not known, and never means "no limit".
 *
 * @public
 */
export interface CapacityCeilings {
  readonly kind: GatewayKind;
  readonly addressesPerGateway: number;
  /** Of one protocol. */
  readonly portsPerAddress: number;
  /** Of one protocol, to one destination (address and port). */
  readonly connectionsPerAddressAndDestination: number;
  /**
   * Both protocols together, connections that are active: until they close or their idle timeout
   * ends them. Ports in cool-down do not count. The kernel of a NAT instance counts them as well.
   */
  readonly connectionsPerGateway?: number;
  readonly subnetsPerGateway?: number;
  /** Both directions together, when it has scaled up. */
  readonly gigabitsPerSecond?: number;
  readonly gigabitsPerSecondEachWay?: number;
  /** What it carries before it scales up. */
  readonly initialPacketsPerSecond?: number;
  /** When it has scaled up. */
  readonly packetsPerSecond?: number;
  readonly timers: SnatTimers;
  /** Addresses come in blocks as well, each a power of two of them. Absent: only singly. */
  readonly hasBlocks?: true;
  /** What a cluster goes out through without a gateway, if it sets ports aside for each node. */
  readonly loadBalancer?: {
    readonly defaultTcpIdleSeconds: number;
    readonly timersOf: (options: {
      readonly tcpIdleSeconds: number;
    }) => SnatTimers;
    /** What its timers are, in English. */
    readonly cautionOf: (options: {
      readonly tcpIdleSeconds: number;
    }) => string;
  };
  /** Where the numbers stand. */
  readonly sourceUrl: string;
  /** ISO 8601 date. */
  readonly readAt: string;
}

/**
 * How long a port is kept from its destination. Clouds say that such timers may change.
 *
 * @public
 */
export interface SnatTimers {
  readonly minTcpIdleSeconds: number;
  readonly defaultTcpIdleSeconds: number;
  readonly maxTcpIdleSeconds: number;
  readonly udpIdleSeconds: number;
  /** After both sides closed. Absent: the cloud does not publish it. */
  readonly finHoldSeconds?: number;
  readonly rstHoldSeconds?: number;
  readonly halfOpenHoldSeconds?: number;
  readonly udpHoldSeconds?: number;
}

import type { FigureKind } from './FigureKind';
import type { FailureReason } from './FailureReason';
import type { ConnectionSeries } from './ConnectionSeries';
import type { NamedDestination } from './NamedDestination';
import type { SubnetOutboundFact } from './SubnetOutboundFact';

/**
 * What may be known of a gateway beyond its observation. What is absent is not known, and the rules
 * that need it say so.
 *
 * @public
 */
export interface GatewayFacts {
  /** Of 14 days or more; the peak of an hour says nothing of a week. */
  readonly series?: ConnectionSeries;
  /** ISO 8601: until then the gateway had more addresses, or they were not known. Absent: not known. */
  readonly fewerAddressesSince?: string;
  readonly packets?: {
    readonly dropped: number;
    readonly total: number;
    /** ISO 8601. */
    readonly window: { readonly start: string; readonly end: string };
  };
  /** Which figures the newest collection could not read, and why. */
  readonly figuresNotRead?: Readonly<
    Partial<Record<FigureKind, FailureReason>>
  >;
  /** What the applications do, as told. */
  readonly silence?: {
    /** The longest pause of a TCP connection that is used again. */
    readonly longestTcpMinutes?: number;
    /** Absent: no keep-alives are sent. */
    readonly tcpKeepAliveMinutes?: number;
    readonly longestUdpMinutes?: number;
  };
  readonly subnets?: readonly SubnetOutboundFact[];
  /** Whether IPv6 clients reach IPv4 servers through it. */
  readonly nat64?: boolean;
  /** The gateway's entry in the Spec that made it, as its cloud has it. */
  readonly declared?: object;
  /** IPv4 addresses of the gateway's resource group that nothing uses. */
  readonly unusedAddresses?: {
    readonly publicIpCount: number;
    /** In prefixes of which no address is used. */
    readonly prefixAddressCount: number;
  };
  readonly destinations?: readonly NamedDestination[];
}

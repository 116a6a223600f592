import type { EgressAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A source address as the feed tells it.
 *
 * @internal
 */
export interface FeedAddress {
  /** `20.61.4.16/32`, or the whole of a prefix. */
  readonly cidr: string;
  readonly kind: EgressAddress['kind'];
  readonly state: EgressAddress['state'];
  /** Absent where none is known, or several scopes that report the address say different ones. */
  readonly ownerRef?: string;
  readonly region?: string;
  /** ISO 8601: since when it is known, without a gap. */
  readonly since: string;
  /** Names of what it serves, as far as the caller may see it. */
  readonly gateways: readonly string[];
  readonly clusters: readonly string[];
  readonly places: readonly string[];
}

/**
 * Source addresses at one moment.
 *
 * @internal
 */
export interface EgressAddressFeed {
  /** {@link EgressAddressFeed.createDate} in seconds since 1970: another content has another one. */
  readonly syncToken: string;
  /** ISO 8601: when what the caller may see of them last changed; of an earlier moment, that moment. */
  readonly createDate: string;
  readonly addresses: readonly FeedAddress[];
}

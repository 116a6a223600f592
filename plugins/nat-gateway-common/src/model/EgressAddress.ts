/**
 * A public IP address or a public IP prefix that packets leave with.
 *
 * @public
 */
export interface EgressAddress {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  /** `20.61.4.16`, or `20.61.4.16/30` for a prefix; undefined until the cloud has allocated it. */
  readonly address?: string;
  readonly ipVersion: 'IPv4' | 'IPv6';
  /** 1 for an IP, 2^(32 − length) for an IPv4 prefix. */
  readonly addressCount: number;
  readonly zones: readonly string[];
  readonly state: 'announced' | 'active' | 'retiring';
}

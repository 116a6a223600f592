/**
 * A public IP address or a public IP prefix that packets leave with.
 *
 * @public
 */
export interface EgressAddress {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  /** `20.61.4.16`, or `20.61.4.16/30` for a prefix; undefined until the cloud has allocated it, or when it was not read. */
  readonly address?: string;
  /** Of an address that was not read: as its list says. */
  readonly ipVersion: 'IPv4' | 'IPv6';
  /** 1 for an IP, 2^(32 − length) for an IPv4 prefix. Absent: not read, so not known. */
  readonly addressCount?: number;
  readonly zones: readonly string[];
  readonly state: 'announced' | 'active' | 'retiring';
  /** It is referenced, and could not be read: nothing else of it is known. */
  readonly notRead?: true;
  /** What it was when it was last read, where it was read before; kept by the backend. */
  readonly addressWas?: string;
  /** ISO 8601: when that was. */
  readonly lastReadAt?: string;
  /** ISO 8601: the collection that first found it, which may be the first of all; kept by the backend. */
  readonly knownSince?: string;
}

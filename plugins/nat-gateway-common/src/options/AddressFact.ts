/**
 * A public IP or prefix as the rules need to know it.
 *
 * @public
 */
export interface AddressFact {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  readonly address?: string;
  readonly sku: string;
  readonly ipVersion: 'IPv4' | 'IPv6';
  readonly addressCount: number;
  readonly zones: readonly string[];
  readonly region: string;
  /** Resource id of what uses it; absent: free. */
  readonly usedByResourceId?: string;
  /** Of a prefix: ids of the public IPs drawn from it. Absent: none. */
  readonly drawnResourceIds?: readonly string[];
  /** Whether it has the routing preference `Internet`, with which no NAT gateway works. */
  readonly isInternetRouted?: boolean;
  /** Whether it has DDoS protection of its own, with which no NAT gateway works. */
  readonly isDdosProtected?: boolean;
}

import type { ResourceRow } from '../snapshots/ResourceRow';

/**
 * A row of `unused_addresses`.
 *
 * @internal
 */
export interface UnusedAddressRow extends Omit<ResourceRow, 'figures'> {
  readonly region: string;
  readonly kind: 'publicIp' | 'prefix';
  readonly address_count: number;
  /** ISO 8601: the collection that first found it so. */
  readonly since: string;
}

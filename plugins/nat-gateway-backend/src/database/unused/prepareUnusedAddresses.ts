import type {
  CloudDescription,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  mapInTurns,
  type ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { type Difference, differenceOf } from '../snapshots/storeDifference';
import { toResourceRow } from '../snapshots/toResourceRow';
import type { UnusedAddressRow } from './UnusedAddressRow';

/**
 * Compares the unused addresses that a collection reported with those of before; nothing changes where it
 * could not tell.
 *
 * @internal
 */
export async function prepareUnusedAddresses(
  knex: Knex,
  options: {
    readonly key: string;
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly snapshot: Pick<
      Snapshot,
      'collectedAt' | 'configuredOwners' | 'unusedAddresses'
    >;
  },
): Promise<readonly Difference[]> {
  const { key, snapshot } = options;
  const { collectedAt, configuredOwners, unusedAddresses } = snapshot;
  if (!unusedAddresses) return [];
  const before: readonly UnusedAddressRow[] = await knex<UnusedAddressRow>(
    'unused_addresses',
  ).where({ scope: key });
  const since = new Map(before.map(row => [row.id, row.since]));
  return [
    differenceOf<UnusedAddressRow>('unused_addresses', {
      primaryKey: ['scope', 'id'],
      before,
      rows: await mapInTurns(unusedAddresses, address => {
        const row = toResourceRow(address, { ...options, configuredOwners });
        return {
          ...row,
          region: address.region,
          kind: address.kind,
          address_count: address.addressCount,
          since: since.get(row.id) ?? collectedAt,
        };
      }),
    }),
  ];
}

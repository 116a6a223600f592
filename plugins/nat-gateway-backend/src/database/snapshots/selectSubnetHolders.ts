import type { Knex } from 'knex';
import type { HolderRow } from './holderRows';

/**
 * A query of the ids of the gateways, or of the clusters, on a subnet, or on any subnet of others.
 *
 * @internal
 */
export const selectSubnetHolders = (
  knex: Knex,
  options: {
    readonly holder: HolderRow['holder'];
    readonly on:
      | { readonly subnetKey: string }
      | {
          readonly subnetsOf: HolderRow['holder'];
          readonly ids: readonly string[];
        };
  },
): Knex.QueryBuilder => {
  const { holder, on } = options;
  return knex('subnet_holders')
    .select('holder_id')
    .where({ holder })
    .whereIn(
      'subnet_id',
      'subnetKey' in on
        ? [on.subnetKey]
        : knex('subnet_holders')
            .select('subnet_id')
            .where({ holder: on.subnetsOf })
            .whereIn('holder_id', [...on.ids]),
    );
};

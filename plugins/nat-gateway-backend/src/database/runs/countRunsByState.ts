import type { RunState } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * How many runs are stored in each state.
 *
 * @internal
 */
export async function countRunsByState(
  knex: Knex,
): Promise<readonly { readonly state: RunState; readonly count: number }[]> {
  const rows: readonly { state: RunState; count: number | string }[] =
    await knex('runs').select('state').count({ count: '*' }).groupBy('state');
  return rows.map(({ state, count }) => ({ state, count: Number(count) }));
}

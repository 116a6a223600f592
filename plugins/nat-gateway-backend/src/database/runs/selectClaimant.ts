import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * A run that has not ended and writes one of these resources.
 *
 * @internal
 */
export async function selectClaimant(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<
  | { readonly id: string; readonly name: string; readonly resourceId: string }
  | undefined
> {
  const row: { id: string; name: string; resource_id: string } = await knex(
    'run_resources',
  )
    .join('runs', 'runs.id', 'run_resources.run_id')
    .whereIn('run_resources.claim', options.resourceIds.map(options.idKey))
    .orderBy('run_resources.resource_id')
    .first('runs.id', 'runs.name', 'run_resources.resource_id');
  return row && { id: row.id, name: row.name, resourceId: row.resource_id };
}

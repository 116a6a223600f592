import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * The guids of what we created of these resources and have not deleted, by the key of their ids.
 * The newest counts where something else deleted what we then created anew.
 *
 * @internal
 */
export async function selectCreatedGuids(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
    /** Only of this run. */
    readonly runId?: string;
  },
): Promise<Readonly<Record<string, string>>> {
  const { resourceIds, idKey, runId } = options;
  const rows: { resource_id: string; resource_guid: string }[] = await knex(
    'created_resources',
  )
    .whereIn('resource_id', resourceIds.map(idKey))
    .where({ ...(runId !== undefined && { run_id: runId }) })
    .whereNull('deleted_at')
    .orderBy('created_at')
    .select('resource_id', 'resource_guid');
  return Object.fromEntries(
    rows.map(row => [row.resource_id, row.resource_guid]),
  );
}

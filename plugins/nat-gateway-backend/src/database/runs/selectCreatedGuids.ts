import type { Knex } from 'knex';

/**
 * The guids of what we created in a scope and have not deleted, by lower-case resource id.
 * The newest counts where something else deleted what we then created anew.
 *
 * @internal
 */
export async function selectCreatedGuids(
  knex: Knex,
  options: {
    readonly scope: string;
    /** Only of this run. */
    readonly runId?: string;
  },
): Promise<Readonly<Record<string, string>>> {
  const { scope, runId } = options;
  const rows: { resource_id: string; resource_guid: string }[] = await knex(
    'created_resources',
  )
    .where({ scope, ...(runId !== undefined && { run_id: runId }) })
    .whereNull('deleted_at')
    .orderBy('created_at')
    .select('resource_id', 'resource_guid');
  return Object.fromEntries(
    rows.map(row => [row.resource_id, row.resource_guid]),
  );
}

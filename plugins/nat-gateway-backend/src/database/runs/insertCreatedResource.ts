import type { Knex } from 'knex';

/**
 * Records that a run created a resource: the row that later permits deleting it.
 *
 * @internal
 */
export async function insertCreatedResource(
  trx: Knex.Transaction,
  options: {
    readonly resourceId: string;
    readonly resourceGuid: string;
    readonly runId: string;
    readonly scope: string;
    readonly at: string;
  },
): Promise<void> {
  await trx('created_resources')
    .insert({
      resource_id: options.resourceId.toLowerCase(),
      resource_guid: options.resourceGuid,
      run_id: options.runId,
      scope: options.scope,
      created_at: options.at,
    })
    .onConflict(['resource_id', 'resource_guid'])
    .ignore();
}

import type { Knex } from 'knex';

/**
 * Whether it is known what a run created under an id, deleted by now or not.
 *
 * @internal
 */
export async function hasRecordedCreation(
  knex: Knex,
  options: { readonly runId: string; readonly resourceId: string },
): Promise<boolean> {
  const row = await knex('created_resources')
    .where({
      run_id: options.runId,
      resource_id: options.resourceId.toLowerCase(),
    })
    .first('resource_id');
  return row !== undefined;
}

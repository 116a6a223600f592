import type { Knex } from 'knex';
import { selectCreatedGuids } from '../database/runs/selectCreatedGuids';

/**
 * The guids of all that runs created and have not deleted.
 *
 * @internal
 */
export async function recordedGuids(
  knex: Knex,
): ReturnType<typeof selectCreatedGuids> {
  const resourceIds = await knex('created_resources').pluck('resource_id');
  return selectCreatedGuids(knex, { resourceIds, idKey: id => id });
}

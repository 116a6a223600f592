import type { Knex } from 'knex';
import type { StoredHistory } from './StoredHistory';
import type { StoredResource } from './StoredResource';

/**
 * The newest history of a collected gateway or cluster, if there is one.
 *
 * @internal
 */
export async function findHistory(
  knex: Knex,
  options: Pick<StoredResource<unknown>, 'id' | 'subject'>,
): Promise<StoredHistory | undefined> {
  const { id, subject } = options;
  const row: { collected_at: string; document: string } | undefined =
    await knex('histories')
      .where({ scope: subject.scope, id })
      .first('collected_at', 'document');
  return (
    row && {
      collectedAt: row.collected_at,
      document: JSON.parse(row.document),
    }
  );
}

import type { Knex } from 'knex';
import type { StoredHistory } from './StoredHistory';
import type { StoredResource } from './StoredResource';

interface HistoryRow {
  readonly id: string;
  readonly scope: string;
  readonly collected_at: string;
  readonly document: string;
}

/**
 * The newest histories of collected gateways or clusters, in the order of those asked for; none
 * where there is none.
 *
 * @internal
 */
export async function findHistories(
  knex: Knex,
  resources: readonly Pick<StoredResource<unknown>, 'id' | 'subject'>[],
): Promise<readonly (StoredHistory | undefined)[]> {
  const rows: readonly HistoryRow[] = await knex('histories')
    .whereIn('id', [...new Set(resources.map(({ id }) => id))])
    .select('id', 'scope', 'collected_at', 'document');
  return resources.map(({ id, subject }) => {
    const row = rows.find(
      each => each.id === id && each.scope === subject.scope,
    );
    return (
      row && {
        collectedAt: row.collected_at,
        document: JSON.parse(row.document),
      }
    );
  });
}

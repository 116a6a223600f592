import type { StoredHistory } from '../database/snapshots/StoredHistory';
import { recentHistories } from './recentHistories';

/**
 * {@link recentHistories} by the ids of their resources.
 *
 * @internal
 */
export async function historiesById(
  ...[knex, options]: Parameters<typeof recentHistories>
): Promise<ReadonlyMap<string, StoredHistory | undefined>> {
  const found = await recentHistories(knex, options);
  return new Map(options.of.map(({ id }, at) => [id, found[at]]));
}

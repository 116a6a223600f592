import type { Knex } from 'knex';
import { findHistory } from '../database/snapshots/findHistory';
import type { StoredHistory } from '../database/snapshots/StoredHistory';
import type { StoredResource } from '../database/snapshots/StoredResource';

/** Twice the longest interval: one look back may fail before advice does not rest on the last. */
const TOO_OLD_HOURS = 48;

/**
 * The newest history of a gateway or cluster, unless it is too old to judge by.
 *
 * @internal
 */
export async function recentHistory(
  knex: Knex,
  options: {
    readonly of: Pick<StoredResource<unknown>, 'id' | 'subject'>;
    readonly now: Date;
  },
): Promise<StoredHistory | undefined> {
  const history = await findHistory(knex, options.of);
  return history &&
    options.now.getTime() - Date.parse(history.collectedAt) <=
      TOO_OLD_HOURS * 3_600_000
    ? history
    : undefined;
}

import type { Knex } from 'knex';
import { findHistories } from '../database/snapshots/findHistories';
import type { StoredHistory } from '../database/snapshots/StoredHistory';
import type { StoredResource } from '../database/snapshots/StoredResource';

/** Twice the longest interval: one look back may fail before advice does not rest on the last. */
const TOO_OLD_HOURS = 48;

/**
 * The newest histories of gateways or clusters, in the order of those asked for; none where there
 * is none, or it is too old to judge by.
 *
 * @internal
 */
export async function recentHistories(
  knex: Knex,
  options: {
    readonly of: readonly Pick<StoredResource<unknown>, 'id' | 'subject'>[];
    readonly now: Date;
  },
): Promise<readonly (StoredHistory | undefined)[]> {
  const { of, now } = options;
  return (await findHistories(knex, of)).map(history =>
    history &&
    now.getTime() - Date.parse(history.collectedAt) <= TOO_OLD_HOURS * 3_600_000
      ? history
      : undefined,
  );
}

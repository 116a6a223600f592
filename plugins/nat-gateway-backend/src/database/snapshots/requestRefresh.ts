import type { Knex } from 'knex';
import { collectingLease } from '../leases/collectingLease';

/**
 * Leaves a request for a collection unless one was asked for, is under way, or ended lately; tells whether it
 * did. Of many that ask at once, whichever the replica, one does.
 *
 * @internal
 */
export async function requestRefresh(
  knex: Knex,
  options: {
    readonly key: string;
    readonly now: Date;
    /** One that ended later is no news. */
    readonly endedBefore: Date;
  },
): Promise<boolean> {
  const { key, now, endedBefore } = options;
  const updated = await knex('scopes')
    .where({ scope: key })
    .whereRaw('requested = answered')
    .where(ended =>
      ended
        .whereNull('attempted_at')
        .orWhere('attempted_at', '<=', endedBefore.toISOString()),
    )
    // Who works on one that is not due looks back: that is no collection.
    .where(free =>
      free
        .where('due_at', '>', now.toISOString())
        .orWhereNotExists(collectingLease(knex)),
    )
    .increment('requested', 1);
  return updated === 1;
}

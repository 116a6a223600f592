import type { Knex } from 'knex';
import { collectingLease } from '../leases/collectingLease';

/**
 * A scope with something to do.
 *
 * @internal
 */
export interface DueScope {
  readonly key: string;
  /** A collection comes before a look back. */
  readonly what: 'collection' | 'history';
  /** How many collections were asked for so far. */
  readonly requested: number;
  /** ISO 8601; undefined where someone asked for it, or it is the first time. */
  readonly dueSince?: string;
}

const isRequested = 'requested > answered';
const isOver = 'due_at is null or due_at <= ?';

/**
 * Scopes that are due, in the order in which to take them: those that someone asked for, then those that
 * wait longest, then those to look back at. Only those of the keys: what this replica cannot collect, since its
 * configuration has it no more or not yet, would come first for ever. Leaves out those that a replica works on,
 * unless one is named.
 *
 * @internal
 */
export async function selectDueScopes(
  knex: Knex,
  options: {
    readonly now: Date;
    readonly limit: number;
    readonly among:
      | { readonly key: string }
      | { readonly keys: readonly string[] };
  },
): Promise<readonly DueScope[]> {
  const { among, limit } = options;
  const at = options.now.toISOString();
  const query = knex('scopes')
    .select('scope', 'requested')
    .select(
      knex.raw(
        `case when ${isRequested} or ${isOver} then 'collection' else 'history' end as what`,
        [at],
      ),
    )
    .select(
      knex.raw(
        `case when ${isRequested} then null when ${isOver} then due_at else history_due_at end as due_since`,
        [at],
      ),
    )
    .where(due =>
      due
        .whereRaw(`(${isRequested} or ${isOver})`, [at])
        .orWhere(history =>
          history
            .whereNotNull('observed_at')
            .whereNull('failure')
            .whereRaw('(history_due_at is null or history_due_at <= ?)', [at]),
        ),
    )
    .orderByRaw(
      `case when ${isRequested} then 0 when ${isOver} then 1 else 2 end, coalesce(due_at, ''), scope`,
      [at],
    )
    .limit(limit);
  if ('keys' in among) {
    query.whereIn('scope', among.keys).whereNotExists(collectingLease(knex));
  } else {
    query.where({ scope: among.key });
  }
  const rows: readonly {
    readonly scope: string;
    readonly requested: number;
    readonly what: DueScope['what'];
    readonly due_since: string | null;
  }[] = await query;
  return rows.map(({ scope, requested, what, due_since: dueSince }) => ({
    key: scope,
    requested,
    what,
    ...(dueSince !== null && { dueSince }),
  }));
}

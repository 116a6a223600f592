import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { chunk } from 'lodash';

interface GuidRow {
  readonly scope: string;
  readonly id: string;
  readonly guid: string;
  readonly since: string | null;
  readonly seen_at: string;
}

/** Rows an INSERT; SQLite takes 32,766 bound values in one statement. */
const CHUNK_ROWS = 200;

/**
 * Remembers which resource each id names, also of those that are gone: one that is made anew under
 * an old name has another guid. Answers, by id, since when the resource of today has its id, where
 * another one had it before. Runs in the caller's transaction.
 *
 * @internal
 */
export async function rememberGuids(
  transaction: Knex.Transaction,
  options: {
    readonly key: string;
    readonly gateways: readonly {
      readonly id: string;
      readonly gateway: ObservedGateway;
    }[];
    /** ISO 8601: the end of the collection that reported them. */
    readonly at: string;
    /** Later, no figures of another resource can be taken for those of this one. */
    readonly daysKept: number;
  },
): Promise<ReadonlyMap<string, string>> {
  const { at, daysKept, gateways, key } = options;
  const known: readonly GuidRow[] = await transaction<GuidRow>('gateway_guids')
    .where({ scope: key })
    .select();
  const before = new Map(known.map(row => [row.id, row]));
  const rows = gateways.flatMap(({ gateway, id }) => {
    const guid = gateway.facts?.resourceGuid;
    if (guid === undefined) return [];
    const row = before.get(id);
    const isAnother = row !== undefined && row.guid !== guid;
    const since = isAnother ? at : row?.since ?? null;
    return [{ scope: key, id, guid, since, seen_at: at }];
  });
  for (const some of chunk(rows, CHUNK_ROWS)) {
    await transaction('gateway_guids')
      .insert(some)
      .onConflict(['scope', 'id'])
      .merge();
  }
  await transaction('gateway_guids')
    .where({ scope: key })
    .andWhere(
      'seen_at',
      '<',
      new Date(Date.parse(at) - daysKept * 86_400_000).toISOString(),
    )
    .delete();
  return new Map(
    rows.flatMap(({ id, since }) => (since === null ? [] : [[id, since]])),
  );
}

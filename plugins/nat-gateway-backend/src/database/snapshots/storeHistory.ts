import type {
  CloudDescription,
  GatewayHistory,
  UsageHistory,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type ProviderScope,
  subjectOfScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { chunk } from 'lodash';
import { resourceKey } from './resourceKey';
import { updateScope } from './updateScope';

/** Rows an INSERT; SQLite takes 32,766 bound values in one statement. */
const CHUNK_ROWS = 200;

/** Days on which another resource had the id are not this one's. */
const seriesSince = (
  series: GatewayHistory['series'],
  since: string,
): GatewayHistory['series'] =>
  Object.fromEntries(
    Object.entries(series).flatMap(([name, samples = []]) => {
      const own = (samples as readonly { readonly at: string }[]).filter(
        ({ at }) => at >= since,
      );
      return own.length > 0 ? [[name, own]] : [];
    }),
  );

/**
 * Stores what a look back told. What it says nothing of keeps what was known of it, as long as the
 * gateway or cluster is there. Runs in the caller's transaction.
 *
 * @internal
 */
export async function storeHistory(
  transaction: Knex.Transaction,
  options: {
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly history: Pick<
      UsageHistory,
      'clusters' | 'collectedAt' | 'gaps' | 'gateways'
    >;
    readonly now: Date;
  },
): Promise<void> {
  const { cloud, scope, history, now } = options;
  const { scope: key } = subjectOfScope(scope);
  await updateScope(transaction, {
    key,
    change: {
      history_attempted_at: now.toISOString(),
      history_gaps: JSON.stringify(history.gaps),
    },
  });
  const since = new Map(
    (
      (await transaction('gateway_guids')
        .where({ scope: key })
        .whereNotNull('since')
        .select('id', 'since')) as readonly { id: string; since: string }[]
    ).map(row => [row.id, row.since]),
  );
  const gateways = history.gateways.map(each => ({
    ...each,
    series: seriesSince(each.series, since.get(resourceKey(cloud, each)) ?? ''),
  }));
  const rows = [...gateways, ...history.clusters].map(each => ({
    id: resourceKey(cloud, each),
    scope: key,
    collected_at: history.collectedAt,
    document: JSON.stringify(each),
  }));
  for (const some of chunk(rows, CHUNK_ROWS)) {
    await transaction('histories')
      .insert(some)
      .onConflict(['scope', 'id'])
      .merge();
  }
  const standing = (table: string) =>
    transaction(table).where({ scope: key }).select('id');
  await transaction('histories')
    .where({ scope: key })
    .whereNotIn('id', standing('gateways'))
    .whereNotIn('id', standing('clusters'))
    .delete();
}

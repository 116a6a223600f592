import type { JsonValue } from '@backstage/types';
import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/** Newer ones than that say nothing of the resource, or the same. */
const most = 10;

/**
 * The documents of the newest runs of a scope that succeeded and either touched a resource or are of
 * its name: a run that found nothing to do touches nothing.
 *
 * @internal
 */
export async function selectSucceededDocuments(
  knex: Knex,
  options: {
    readonly scope: string;
    readonly resourceId: string;
    readonly name: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<readonly JsonValue[]> {
  const { scope, resourceId, name, idKey } = options;
  const rows: readonly { document: string }[] = await knex('runs')
    .join('plans', 'plans.run_id', 'runs.id')
    .where({ 'runs.scope': scope, 'runs.state': 'succeeded' })
    .andWhere(about =>
      about
        .where('runs.name', name)
        .orWhereIn(
          'runs.id',
          knex('run_resources')
            .where('resource_id', idKey(resourceId))
            .select('run_id'),
        ),
    )
    .orderBy([
      { column: 'runs.created_at', order: 'desc' },
      { column: 'runs.id', order: 'desc' },
    ])
    .limit(most)
    .select('plans.document');
  return rows.map(({ document }) => JSON.parse(document) as JsonValue);
}

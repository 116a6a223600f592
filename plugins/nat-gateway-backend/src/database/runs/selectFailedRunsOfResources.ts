import type {
  CloudDescription,
  RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { RunRow } from './RunRow';
import { runSummaryOfRow } from './runSummaryOfRow';

/**
 * Runs that ended `failed` and left something behind on one of these resources, where no later run
 * has succeeded since; the newest first.
 *
 * @internal
 */
export async function selectFailedRunsOfResources(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
    /** ISO 8601: those that ended before are history. */
    readonly since: string;
  },
): Promise<readonly RunSummary[]> {
  const { resourceIds, idKey, since } = options;
  if (resourceIds.length === 0) {
    return [];
  }
  const succeededLater = knex('run_resources as newer')
    .join('runs as later', 'later.id', 'newer.run_id')
    .where('newer.resource_id', knex.ref('touched.resource_id'))
    .where('later.created_at', '>', knex.ref('runs.created_at'))
    .where('later.state', 'succeeded')
    .select('later.id');
  const rows: RunRow[] = await knex<RunRow>('runs')
    .where('state', 'failed')
    .where('finished_at', '>=', since)
    .whereExists(
      knex('run_resources as touched')
        .where('touched.run_id', knex.ref('runs.id'))
        .whereIn('touched.resource_id', resourceIds.map(idKey))
        .whereNotExists(succeededLater)
        .select('touched.run_id'),
    )
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(runSummaryOfRow);
}

import type {
  CloudDescription,
  RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { partition } from 'lodash';
import { activeRunStates } from './activeRunStates';
import type { RunRow } from './RunRow';
import { runSummaryOfRow } from './runSummaryOfRow';

/**
 * Runs that touch one of these resources and are not over with it, the newest first: those that have not ended, and
 * those that ended `failed` and left something behind, where no later run of that resource has succeeded since.
 *
 * @internal
 */
export async function selectUnsettledRuns(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
    /** ISO 8601: failures that ended before are history. */
    readonly since: string;
  },
): Promise<{
  readonly activeRuns: readonly RunSummary[];
  readonly failedRuns: readonly RunSummary[];
}> {
  const { resourceIds, idKey, since } = options;
  const keys = [...new Set(resourceIds.map(idKey))];
  if (keys.length === 0) {
    return { activeRuns: [], failedRuns: [] };
  }
  const succeededLater = knex('run_resources as newer')
    .join('runs as later', 'later.id', 'newer.run_id')
    .where('newer.resource_id', knex.ref('touched.resource_id'))
    .where('later.created_at', '>', knex.ref('touching.created_at'))
    .where('later.state', 'succeeded')
    .select('later.id');
  const unsettled = knex('run_resources as touched')
    .join('runs as touching', 'touching.id', 'touched.run_id')
    .whereIn('touched.resource_id', keys)
    .where(either =>
      either
        .whereIn('touching.state', [...activeRunStates])
        .orWhere(failed =>
          failed
            .where('touching.state', 'failed')
            .where('touching.finished_at', '>=', since)
            .whereNotExists(succeededLater),
        ),
    )
    .select('touched.run_id');
  const rows: RunRow[] = await knex<RunRow>('runs')
    .whereIn('id', unsettled)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  const [failedRuns, activeRuns] = partition(
    rows.map(runSummaryOfRow),
    ({ state }) => state === 'failed',
  );
  return { activeRuns, failedRuns };
}

import type {
  CloudDescription,
  RunSummary,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { activeRunStates } from './activeRunStates';
import type { RunRow } from './RunRow';
import { runSummaryOfRow } from './runSummaryOfRow';

/**
 * Runs that have not ended and touch one of these resources, the newest first.
 *
 * @internal
 */
export async function selectActiveRunsOfResources(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<readonly RunSummary[]> {
  if (options.resourceIds.length === 0) {
    return [];
  }
  const rows: RunRow[] = await knex<RunRow>('runs')
    .whereIn('state', [...activeRunStates])
    .whereIn(
      'id',
      knex('run_resources')
        .whereIn('resource_id', options.resourceIds.map(options.idKey))
        .select('run_id'),
    )
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(runSummaryOfRow);
}

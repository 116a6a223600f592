import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { deleteOldLeases } from '../database/leases/deleteOldLeases';
import { deleteEndedRuns } from '../database/runs/deleteEndedRuns';

/** Of one transaction: others write meanwhile. */
const runsPerBatch = 100;

/**
 * Deletes runs that ended longer ago than they are kept, and leases that were not held since. Called
 * by the scheduler on one replica; what it does not finish is left for the next time.
 *
 * @internal
 */
export async function forgetEndedRuns(
  database: Knex,
  options: {
    readonly retentionMilliseconds: number;
    readonly timing: Pick<Timing, 'now'>;
    readonly logger: LoggerService;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { retentionMilliseconds, timing, logger, signal } = options;
  const before = new Date(timing.now().getTime() - retentionMilliseconds);
  let deleted = 0;
  for (let batch = runsPerBatch; batch === runsPerBatch && !signal.aborted; ) {
    batch = await deleteEndedRuns(database, {
      before: before.toISOString(),
      most: runsPerBatch,
    });
    deleted += batch;
  }
  await deleteOldLeases(database, {
    unusedMilliseconds: retentionMilliseconds,
  });
  if (deleted > 0) {
    logger.info(
      `Deleted ${deleted} runs that ended before ${before.toISOString()} (natGateway.runs.retention)`,
    );
  }
}

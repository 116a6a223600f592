import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Stores what a run touches. Claims are unique over all runs that have not ended: a resource
 * that another run claims makes the insert fail.
 *
 * @internal
 */
export async function insertRunResources(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    /** Written by the run. */
    readonly claimed: readonly string[];
    /** Affected by it without being written. */
    readonly touched: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  const claimed = new Set(options.claimed.map(options.idKey));
  const touched = new Set(options.touched.map(options.idKey));
  const rows = [...new Set([...claimed, ...touched])].sort().map(id => ({
    run_id: options.runId,
    resource_id: id,
    claim: claimed.has(id) ? id : null,
  }));
  if (rows.length > 0) {
    await trx('run_resources').insert(rows);
  }
}

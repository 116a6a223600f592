import type { Knex } from 'knex';
import { fencedTransaction } from '../../database/leases/fencedTransaction';
import type { Lease } from '../../database/leases/Lease';
import {
  appendRunEvents,
  type RunLine,
} from '../../database/runs/appendRunEvents';
import type { RunHold } from './RunDrive';

/**
 * Stores what happened in a run, with the lines that tell it, in one transaction under the run's
 * lease and the given locks.
 *
 * @internal
 */
export async function commitProgress<T>(
  hold: RunHold,
  options: { readonly locks?: readonly Lease[] },
  work: (commit: {
    readonly trx: Knex.Transaction;
    readonly at: string;
    readonly log: (event: RunLine) => void;
  }) => Promise<T>,
): Promise<T> {
  const { database, timing, logger } = hold.options;
  const at = timing.now().toISOString();
  const events: RunLine[] = [];
  const answer = await fencedTransaction(
    database,
    { leases: [hold.lease, ...(options.locks ?? [])] },
    async trx => {
      const result = await work({ trx, at, log: event => events.push(event) });
      await appendRunEvents(trx, { runId: hold.run.id, at, events });
      return result;
    },
  );
  events.forEach(({ message }) =>
    logger.debug(`Run ${hold.run.id}: ${message}`),
  );
  hold.notify();
  return answer;
}

import type { Knex } from 'knex';
import { activeRunStates } from './activeRunStates';

/**
 * Deletes one batch of runs that ended before a point in time, with their plans, steps, events and
 * claims, and the records of what was created and is deleted; tells how many runs it deleted. What ownership, an
 * undo or drift needs stays:
 *
 * - runs that have not ended,
 * - runs with a write whose end is not known: what it created may still appear, and only the step
 *   proves whose it is,
 * - the newest run of each name that succeeded: it tells what was declared,
 * - the records of what was created and may exist.
 *
 * @internal
 */
export async function deleteEndedRuns(
  knex: Knex,
  options: {
    /** ISO 8601. */
    readonly before: string;
    readonly most: number;
  },
): Promise<number> {
  const { before, most } = options;
  return knex.transaction(async trx => {
    const ids: string[] = await trx('runs')
      .whereNotIn('state', [...activeRunStates])
      .andWhere('finished_at', '<', before)
      .whereNotExists(
        trx('run_steps')
          .where('run_steps.run_id', trx.ref('runs.id'))
          .where({ phase: 'forward', write_state: 'possible' })
          .select('key'),
      )
      .andWhere(other =>
        other
          .whereNot({ state: 'succeeded' })
          .orWhereExists(
            trx('runs as later')
              .where('later.state', 'succeeded')
              .where('later.scope', trx.ref('runs.scope'))
              .where('later.name', trx.ref('runs.name'))
              .where('later.created_at', '>', trx.ref('runs.created_at'))
              .select('later.id'),
          ),
      )
      .orderBy('finished_at')
      .limit(most)
      .pluck('id');
    for (const table of ['run_events', 'run_steps', 'run_resources', 'plans']) {
      await trx(table).whereIn('run_id', ids).delete();
    }
    await trx('created_resources')
      .whereIn('run_id', ids)
      .andWhere('deleted_at', '<', before)
      .delete();
    await trx('runs').whereIn('id', ids).delete();
    return ids.length;
  });
}

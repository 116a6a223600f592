import type { Knex } from 'knex';
import type {
  RunEvent,
  Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What happened in a run before it has its place and time.
 *
 * @internal
 */
export type RunLine = Pick<RunEvent, 'level' | 'stepKey'> & Said;

/**
 * Adds lines to a run's log. Counting up in the run's row locks it, so that the sequences of
 * concurrent transactions neither collide nor leave holes.
 *
 * @internal
 */
export async function appendRunEvents(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    readonly at: string;
    readonly events: readonly RunLine[];
  },
): Promise<void> {
  const { runId, at, events } = options;
  if (events.length === 0) {
    return;
  }
  const [{ last_sequence: last }]: { last_sequence: number }[] = await trx(
    'runs',
  )
    .where({ id: runId })
    .update({
      last_sequence: trx.raw('last_sequence + ?', [events.length]),
      updated_at: at,
    })
    .returning('last_sequence');
  await trx('run_events').insert(
    events.map((event, index) => ({
      run_id: runId,
      sequence: last - events.length + index + 1,
      at,
      level: event.level,
      step_key: event.stepKey ?? null,
      code: event.wording.id,
      values: JSON.stringify(event.wording.values),
      message: event.message,
    })),
  );
}

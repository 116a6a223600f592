import type { RunEvent } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * The lines of a run's log after a cursor.
 *
 * @internal
 */
export async function selectRunEvents(
  knex: Knex,
  options: { readonly runId: string; readonly after: number },
): Promise<readonly RunEvent[]> {
  const rows: {
    sequence: number;
    at: string;
    level: RunEvent['level'];
    step_key: string | null;
    code: string | null;
    values: string | null;
    message: string;
  }[] = await knex('run_events')
    .where({ run_id: options.runId })
    .andWhere('sequence', '>', options.after)
    .orderBy('sequence');
  return rows.map(row => ({
    sequence: row.sequence,
    at: row.at,
    level: row.level,
    ...(row.step_key !== null && { stepKey: row.step_key }),
    // Lines that were stored before they had codes.
    code: row.code ?? 'event.recorded',
    values:
      row.values === null ? { text: row.message } : JSON.parse(row.values),
    message: row.message,
  }));
}

import type { Knex } from 'knex';
import type { RunStepRecord } from './RunStepRecord';

interface RunStepRow {
  readonly run_id: string;
  readonly phase: RunStepRecord['phase'];
  readonly key: string;
  readonly ordinal: number;
  readonly step: string;
  readonly command: string | null;
  readonly state: RunStepRecord['state'];
  readonly write_state: RunStepRecord['writeState'];
  readonly intent_at: string | null;
  readonly before_image: string | null;
  readonly operation: string | null;
  readonly result: string | null;
  readonly created_resource_id: string | null;
  readonly error: string | null;
  readonly finished_at: string | null;
}

/**
 * The steps of a run in the order of its plan; those of one phase when it is named.
 *
 * @internal
 */
export async function selectRunSteps(
  knex: Knex | Knex.Transaction,
  options: {
    readonly runId: string;
    readonly phase?: RunStepRecord['phase'];
  },
): Promise<readonly RunStepRecord[]> {
  const { runId, phase } = options;
  const rows: RunStepRow[] = await knex<RunStepRow>('run_steps')
    .where({ run_id: runId, ...(phase && { phase }) })
    .orderBy(['phase', 'ordinal']);
  return rows.map(row => ({
    runId: row.run_id,
    phase: row.phase,
    key: row.key,
    ordinal: row.ordinal,
    step: JSON.parse(row.step),
    state: row.state,
    writeState: row.write_state,
    ...(row.command !== null && { command: row.command }),
    ...(row.intent_at !== null && { intentAt: row.intent_at }),
    ...(row.before_image !== null && { before: JSON.parse(row.before_image) }),
    ...(row.operation !== null && { operation: JSON.parse(row.operation) }),
    ...(row.result !== null && { result: JSON.parse(row.result) }),
    ...(row.created_resource_id !== null && {
      createdResourceId: row.created_resource_id,
    }),
    ...(row.error !== null && { error: JSON.parse(row.error) }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  }));
}

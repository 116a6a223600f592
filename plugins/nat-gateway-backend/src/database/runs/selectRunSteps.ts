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
  readonly before_image?: string | null;
  readonly stood_before: RunStepRecord['stoodBefore'] | null;
  readonly operation: string | null;
  readonly result: string | null;
  readonly created_resource_id: string | null;
  readonly error: string | null;
  readonly finished_at: string | null;
}

const columns = [
  'run_id',
  'phase',
  'key',
  'ordinal',
  'step',
  'command',
  'state',
  'write_state',
  'intent_at',
  'operation',
  'result',
  'created_resource_id',
  'error',
  'finished_at',
] as const satisfies readonly (keyof RunStepRow)[];

const stoodBefore = `case
  when before_image is null then null
  when before_image = 'null' then 'nothing'
  else 'something' end as stood_before`;

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
    /** With what stood there before each: whole resources, so only for who takes them back. */
    readonly withBefore?: boolean;
  },
): Promise<readonly RunStepRecord[]> {
  const { runId, phase, withBefore } = options;
  const rows: RunStepRow[] = await knex('run_steps')
    .where({ run_id: runId, ...(phase && { phase }) })
    .select(
      ...columns,
      knex.raw(stoodBefore),
      ...(withBefore ? ['before_image'] : []),
    )
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
    ...(row.stood_before !== null && { stoodBefore: row.stood_before }),
    ...(typeof row.before_image === 'string' && {
      before: JSON.parse(row.before_image),
    }),
    ...(row.operation !== null && { operation: JSON.parse(row.operation) }),
    ...(row.result !== null && { result: JSON.parse(row.result) }),
    ...(row.created_resource_id !== null && {
      createdResourceId: row.created_resource_id,
    }),
    ...(row.error !== null && { error: JSON.parse(row.error) }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
  }));
}

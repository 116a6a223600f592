import type { Knex } from 'knex';
import type { RunStepRecord } from './RunStepRecord';

/**
 * Stores steps that nothing has happened to yet.
 *
 * @internal
 */
export async function insertRunSteps(
  trx: Knex.Transaction,
  options: {
    readonly runId: string;
    readonly phase: RunStepRecord['phase'];
    readonly steps: readonly Pick<
      RunStepRecord,
      'key' | 'ordinal' | 'step' | 'command'
    >[];
  },
): Promise<void> {
  const { runId, phase, steps } = options;
  if (steps.length > 0) {
    await trx('run_steps').insert(
      steps.map(({ key, ordinal, step, command }) => ({
        run_id: runId,
        phase,
        key,
        ordinal,
        step: JSON.stringify(step),
        command: command ?? null,
        state: 'pending',
        write_state: 'none',
      })),
    );
  }
}

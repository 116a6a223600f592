import type { Knex } from 'knex';
import { selectRun } from '../database/runs/selectRun';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { mayMoveBack } from './mayMoveBack';

/**
 * Why a step must not send a write now, asked in the transaction that precedes each one. `goesBack`:
 * the run was cancelled or another step failed, so nothing goes forward. `unacknowledged`: the write
 * would move egress back, and that was not acknowledged.
 *
 * @internal
 */
export async function writeRefusal(
  trx: Knex.Transaction,
  options: { readonly record: RunStepRecord },
): Promise<'goesBack' | 'unacknowledged' | undefined> {
  const { runId, phase, step } = options.record;
  const run = await selectRun(trx, { id: runId, lock: true });
  if (phase === 'undo') {
    return mayMoveBack(run, { step }) ? undefined : 'unacknowledged';
  }
  if (run.cancelRequestedBy !== undefined) {
    return 'goesBack';
  }
  const steps = await selectRunSteps(trx, { runId, phase });
  return steps.some(({ state }) => state === 'failed') ? 'goesBack' : undefined;
}

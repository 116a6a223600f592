import type { Knex } from 'knex';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { CustomErrorBase } from '@backstage/errors';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import type { RunRecord } from '../../database/runs/RunRecord';

/**
 * Keeps a provider from sending a write that the run must not make.
 *
 * @internal
 */
export class WriteWithheldError extends CustomErrorBase {
  readonly name = 'WriteWithheldError' as const;
}

/** Whether a step of an undo may write: it moves no egress, or moving it back was acknowledged. */
function mayMoveBack(
  run: Pick<RunRecord, 'acknowledgement' | 'acknowledged'>,
  options: { readonly step: Pick<Step, 'effect' | 'resourceId'> },
): boolean {
  const { effect, resourceId } = options.step;
  return (
    effect === 'none' ||
    run.acknowledgement.undoMovesEgress === true ||
    run.acknowledged.some(
      each =>
        each.reason === 'undo' &&
        // An older version asked for all that the run had moved.
        (each.resourceIds?.includes(resourceId) ?? true),
    )
  );
}

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

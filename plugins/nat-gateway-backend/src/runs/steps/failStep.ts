import type { Lease } from '../../database/leases/Lease';
import { LeaseLostError } from '../../database/leases/LeaseLostError';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { updateRunStep } from '../../database/runs/updateRunStep';
import { commitProgress } from '../hold/commitProgress';
import { sayRunError } from '../errors/sayRunError';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';
import type { StepOutcome } from './StepOutcome';
import { sayStep } from '../hold/sayStep';

/**
 * Stores that a step failed; throws the error on when this replica has to stop instead.
 *
 * @internal
 */
export async function failStep(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly error: unknown;
    readonly locks: readonly Lease[];
    /** What is known of the write; absent: what is stored already. */
    readonly writeState?: RunStepRecord['writeState'];
  },
): Promise<StepOutcome> {
  const { record, locks, writeState } = options;
  if (drive.stop.aborted) {
    throw drive.stop.reason;
  }
  if (options.error instanceof LeaseLostError) {
    throw options.error;
  }
  const error = runErrorOf(options.error);
  const { phase, key } = record;
  await commitProgress(drive, { locks }, async ({ trx, at, log }) => {
    await updateRunStep(trx, {
      runId: drive.run.id,
      phase,
      key,
      change: {
        state: 'failed',
        error,
        finishedAt: at,
        ...(writeState && { writeState }),
      },
    });
    log(
      sayStep(record, {
        level: 'error',
        id: 'event.stepFailed',
        values: { error: sayRunError(error).wording },
      }),
    );
  });
  return { kind: 'failed', error };
}

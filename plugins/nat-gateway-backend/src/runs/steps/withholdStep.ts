import type { Lease } from '../../database/leases/Lease';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { updateRunStep } from '../../database/runs/updateRunStep';
import { commitProgress } from '../hold/commitProgress';
import type { RunDrive } from '../hold/RunDrive';
import type { StepOutcome } from './StepOutcome';
import { sayStep } from '../hold/sayStep';

/**
 * Stores that a step sent nothing more. One that waits for an acknowledgement starts again after it;
 * one of a run that goes back keeps its state, and is taken back as such.
 *
 * @internal
 */
export async function withholdStep(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly locks: readonly Lease[];
    readonly withheld: 'goesBack' | 'unacknowledged';
    /** What is known of the write; absent: what is stored already. */
    readonly writeState?: RunStepRecord['writeState'];
  },
): Promise<StepOutcome> {
  const { locks, withheld, writeState } = options;
  const { runId, phase, key } = options.record;
  await commitProgress(drive, { locks }, async ({ trx, log }) => {
    if (withheld === 'unacknowledged') {
      const change = { state: 'pending' as const };
      await updateRunStep(trx, { runId, phase, key, change });
      return;
    }
    if (writeState) {
      await updateRunStep(trx, { runId, phase, key, change: { writeState } });
    }
    log(sayStep(options.record, { level: 'warn', id: 'event.notSent' }));
  });
  return { kind: withheld === 'goesBack' ? 'stopped' : 'unacknowledged' };
}

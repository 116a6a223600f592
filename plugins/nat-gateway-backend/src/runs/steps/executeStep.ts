import type { HeldLease } from '../../database/leases/HeldLease';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRun } from '../../database/runs/selectRun';
import { beginStep } from './beginStep';
import { failStep } from './failStep';
import { holdLocks } from './holdLocks';
import type { LookAhead } from './lookAhead';
import type { RunDrive } from '../hold/RunDrive';
import { settleStep } from './settleStep';
import type { StepOutcome } from './StepOutcome';

/**
 * Does one step under its locks: intent, begin, operation, settle, result, each stored before the
 * next. Goes on where a replica that died stopped. Throws only when this replica has to stop.
 *
 * @internal
 */
export async function executeStep(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly ahead?: LookAhead;
    /** Called when the cloud has done it, before its outcome is read. */
    readonly onWritten?: () => void;
  },
): Promise<StepOutcome> {
  const { record, ahead, onWritten } = options;
  // What the cloud was given has to be known to its end.
  const heedsCancel = record.phase === 'forward' && !record.operation;
  let locks: readonly HeldLease[] | undefined;
  try {
    locks = await holdLocks(drive, {
      record,
      gaveUp: async () =>
        heedsCancel &&
        (
          await selectRun(drive.options.database, { id: drive.run.id })
        ).cancelRequestedBy !== undefined,
    });
  } catch (error) {
    return failStep(drive, { record, error, locks: [] });
  }
  if (!locks) {
    return { kind: 'stopped' };
  }
  try {
    const held = {
      leases: locks.map(each => each.lease),
      signal: AbortSignal.any([drive.work, ...locks.map(each => each.lost)]),
    };
    const begun = record.operation
      ? { kind: 'begun' as const, operation: record.operation }
      : await beginStep(drive, { record, held, ahead });
    return begun.kind === 'begun'
      ? await settleStep(drive, {
          record,
          held,
          operation: begun.operation,
          onWritten,
        })
      : begun;
  } finally {
    // A lock that cannot be given away runs out.
    await Promise.allSettled(locks.map(each => each.release()));
  }
}

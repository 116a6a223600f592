import type { JsonObject } from '@backstage/types';
import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { markResourceDeleted } from '../../database/runs/markResourceDeleted';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { updateRun } from '../../database/runs/updateRun';
import { updateRunStep } from '../../database/runs/updateRunStep';
import { awaitRetry } from '../hold/awaitRetry';
import { commitProgress } from '../hold/commitProgress';
import { DeadlineExceededError } from '../errors/DeadlineExceededError';
import { failStep } from './failStep';
import { followProgress } from './followProgress';
import type { HeldLocks } from './holdLocks';
import { interruptible } from '../hold/interruptible';
import { judgeStep } from './judgeStep';
import { recordCreated } from './recordCreated';
import { recordLateAnswer } from './recordLateAnswer';
import type { RunDrive } from '../hold/RunDrive';
import { sayStepRetried } from './sayStepRetried';
import type { StepOutcome } from './StepOutcome';
import { withholdStep } from './withholdStep';
import { writeRefusal, WriteWithheldError } from './writeRefusal';
import { sayStep } from '../hold/sayStep';

/**
 * Waits for the end of a write and stores what it left; an undo that succeeded also marks the
 * step that it took back, or lists what it left.
 *
 * @internal
 */
export async function settleStep(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly held: HeldLocks;
    readonly operation: JsonObject;
    readonly onWritten?: () => void;
  },
): Promise<StepOutcome> {
  const { record, held, operation, onWritten } = options;
  const { idKey } = drive;
  const { timing, logger } = drive.options;
  const { id: runId, subject } = drive.run;
  const { phase, key } = record;
  const locks = held.leases;
  const startedAt = timing.now();
  const progress = followProgress(drive, { record });

  let withheld: Awaited<ReturnType<typeof writeRefusal>>;
  let refused: unknown;
  let last: RetryRequest | undefined;
  const waitForRetry = (retry: RetryRequest) => {
    last = retry;
    return awaitRetry(drive, {
      retry,
      signal: held.signal,
      line: told => sayStepRetried(record, told),
    });
  };
  const settling = drive.writes.settle(operation, {
    signal: held.signal,
    onProgress: progress.onProgress,
    onWritten,
    // An accepted write has to be known to its end, whether or not the run goes back.
    waitForRetry,
    beforeWrite: async () => {
      held.signal.throwIfAborted();
      await judgeStep(drive, { step: record.step, held, waitForRetry }).catch(
        error => {
          refused = error;
          throw error;
        },
      );
      try {
        withheld = await commitProgress(drive, { locks }, ({ trx }) =>
          writeRefusal(trx, { record }),
        );
      } catch (error) {
        // The provider may wrap what is thrown here, and then it would pass for the cloud's word.
        drive.interrupt(error);
        throw error;
      }
      held.signal.throwIfAborted();
      if (withheld) {
        throw new WriteWithheldError(`${key} is not sent: ${withheld}`);
      }
    },
  });
  try {
    const settled = await interruptible(settling, held);
    await progress.stored();
    await commitProgress(drive, { locks }, async ({ trx, at, log }) => {
      await updateRunStep(trx, {
        runId,
        phase,
        key,
        change: {
          state: 'succeeded',
          result: settled.result,
          finishedAt: at,
        },
      });
      const { created } = settled;
      const { scope } = subject;
      await recordCreated(trx, { record, created, scope, at, idKey });
      if (phase === 'undo' && settled.deleted === false) {
        const { notUndone } = await selectRun(trx, { id: runId, lock: true });
        const left = {
          resourceId: record.step.resourceId,
          reason: settled.incidents.join(' '),
          command: record.command ?? record.step.title,
        };
        const change = { notUndone: [...notUndone, left] };
        await updateRun(trx, { id: runId, at, change });
      } else if (phase === 'undo') {
        const change = { state: 'undone' as const };
        await updateRunStep(trx, { runId, phase: 'forward', key, change });
        const done = await selectRunSteps(trx, { runId });
        // What appeared late is recorded by the undo that found it.
        const createdId = done.find(
          each => each.key === key && each.createdResourceId,
        )?.createdResourceId;
        if (createdId) {
          await markResourceDeleted(trx, { resourceId: createdId, at, idKey });
        }
      }
      if (phase === 'forward' && settled.deleted) {
        const { resourceId } = record.step;
        await markResourceDeleted(trx, { resourceId, at, idKey });
      }
      for (const incident of settled.incidents) {
        logger.warn(`Run ${runId}: ${phase} ${key}: ${incident}`);
        log(
          sayStep(record, {
            level: 'error',
            id: 'event.incident',
            values: { incident },
          }),
        );
      }
      const milliseconds = timing.now().getTime() - startedAt.getTime();
      log(
        sayStep(record, {
          level: 'info',
          id: 'event.stepDone',
          values: { seconds: Math.round(milliseconds / 100) / 10 },
        }),
      );
    });
    return { kind: 'succeeded' };
  } catch (error) {
    void recordLateAnswer(drive, { record, answer: settling });
    await progress.stored().catch(() => undefined);
    if (withheld) {
      return withholdStep(drive, { record, locks, withheld });
    }
    return failStep(drive, {
      record,
      error: refused ?? DeadlineExceededError.of(error, { retry: last }),
      locks,
    });
  }
}

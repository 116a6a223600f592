import type { JsonObject } from '@backstage/types';
import {
  isUnwritten,
  type RetryRequest,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectAdoptedGuids } from '../../database/adoptions/selectAdoptedGuids';
import { updateRunStep } from '../../database/runs/updateRunStep';
import { awaitRetry } from '../hold/awaitRetry';
import { commitProgress } from '../hold/commitProgress';
import { DeadlineExceededError } from '../errors/DeadlineExceededError';
import { endOfWrite } from './endOfWrite';
import { failStep } from './failStep';
import { guidsOfStep } from './guidsOfStep';
import type { HeldLocks } from './holdLocks';
import { interruptible } from '../hold/interruptible';
import { judgeStep } from './judgeStep';
import {
  type LookAhead,
  READS_HOLD_MILLISECONDS,
  type WriteTerms,
} from './lookAhead';
import { recordCreated } from './recordCreated';
import { recordLateAnswer } from './recordLateAnswer';
import type { RunDrive } from '../hold/RunDrive';
import { sayStepRetried } from './sayStepRetried';
import type { StepOutcome } from './StepOutcome';
import { withholdStep } from './withholdStep';
import { writeRefusal, WriteWithheldError } from './writeRefusal';
import { sayStep } from '../hold/sayStep';

/**
 * Stores the intent, starts the write, stores its operation and what it replaces.
 *
 * @internal
 */
export async function beginStep(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly held: HeldLocks;
    /** What was looked at while the steps before came to their end. */
    readonly ahead?: LookAhead;
  },
): Promise<
  { readonly kind: 'begun'; readonly operation: JsonObject } | StepOutcome
> {
  const { record, held } = options;
  const { idKey } = drive;
  const { database, timing } = drive.options;
  const { id: runId, subject } = drive.run;
  const { phase, key } = record;
  const { scope, ownerRef } = subject;
  const locks = held.leases;

  const intended = await commitProgress(
    drive,
    { locks },
    async ({ trx, at, log }) => {
      const refusal = await writeRefusal(trx, { record });
      if (refusal === 'goesBack') {
        return false;
      }
      await updateRunStep(trx, {
        runId,
        phase,
        key,
        change: { state: 'running', intentAt: at },
      });
      const started =
        record.state === 'running'
          ? 'event.stepStartedAgain'
          : 'event.stepStarted';
      const id = refusal ? 'event.looksFirst' : started;
      log(sayStep(record, { level: 'info', id }));
      return true;
    },
  );
  if (!intended) {
    return { kind: 'stopped' };
  }

  // The first image is the one before our write: a repeated begin may see its effect.
  const keepsImage =
    record.stoodBefore !== undefined && record.writeState !== 'none';
  let beforeIsStored = keepsImage;
  let sent = false;
  let withheld: Awaited<ReturnType<typeof writeRefusal>>;
  const goesBack = async () =>
    (await database.transaction(trx => writeRefusal(trx, { record }))) ===
    'goesBack';
  let last: RetryRequest | undefined;
  const waitForRetry = async (retry: RetryRequest) => {
    last = retry;
    const goesOn = await awaitRetry(drive, {
      retry,
      signal: held.signal,
      line: told => sayStepRetried(record, told),
      gaveUp: goesBack,
    });
    if (!goesOn && !held.signal.aborted) {
      withheld = 'goesBack';
    }
    return goesOn;
  };
  let refused: unknown;
  const judge = () => {
    const judging = judgeStep(drive, {
      step: record.step,
      held,
      waitForRetry,
    }).catch(error => {
      // The provider may wrap what is thrown here.
      refused = error;
      throw error;
    });
    judging.catch(() => {});
    return { judging, at: timing.now().getTime() };
  };
  const ahead = options.ahead?.holds() ? options.ahead : undefined;
  // While the provider reads what it writes: one after the other, they would take twice as long.
  let judged: LookAhead['judged'] | undefined = ahead?.judged ?? judge();
  const judgeBeforeWrite = async () => {
    const isRecent =
      judged && timing.now().getTime() - judged.at < READS_HOLD_MILLISECONDS;
    const { judging } = isRecent && judged ? judged : judge();
    judged = undefined;
    await judging;
  };
  const terms: WriteTerms = {
    signal: held.signal,
    waitForRetry,
    storeBefore: async (before, { found } = {}) => {
      held.signal.throwIfAborted();
      await judgeBeforeWrite();
      try {
        withheld = await commitProgress(
          drive,
          { locks },
          async ({ trx, at }) => {
            const refusal = await writeRefusal(trx, { record });
            if (!refusal) {
              await updateRunStep(trx, {
                runId,
                phase,
                key,
                change: {
                  writeState: 'possible',
                  ...(!keepsImage && { before }),
                },
              });
              await recordCreated(trx, {
                record,
                created: found,
                scope,
                at,
                idKey,
              });
            }
            return refusal;
          },
        );
        held.signal.throwIfAborted();
      } catch (error) {
        if (held.signal.aborted) {
          throw error;
        }
        // The provider may wrap what is thrown here, and then it would pass for the cloud's word.
        drive.interrupt(error);
        throw error;
      }
      if (withheld) {
        throw new WriteWithheldError(
          `${record.step.title} is not sent: ${withheld}`,
        );
      }
      beforeIsStored = true;
      sent = true;
    },
  };
  const writing = ahead
    ? ahead.begin(terms)
    : drive.writes.begin(record.step, {
        ...terms,
        runId,
        ...(ownerRef !== undefined && { ownerRef }),
        createdGuids: await guidsOfStep(drive, { record }),
        adoptedGuids: await selectAdoptedGuids(database, {
          resourceIds: [record.step.resourceId],
          idKey,
        }),
      });
  try {
    const begun = await interruptible(writing, held).catch(error => {
      if (!sent) {
        throw error;
      }
      return endOfWrite(drive, { writing, error });
    });
    const wrote = sent || begun.created || record.writeState !== 'none';
    await commitProgress(drive, { locks }, async ({ trx, at }) => {
      await updateRunStep(trx, {
        runId,
        phase,
        key,
        change: {
          // What is in effect without our writing is not ours to take back.
          writeState: wrote ? 'made' : 'none',
          operation: begun.operation,
          ...(!beforeIsStored && { before: begun.before }),
        },
      });
      const { created } = begun;
      await recordCreated(trx, { record, created, scope, at, idKey });
    });
    return { kind: 'begun', operation: begun.operation };
  } catch (error) {
    void recordLateAnswer(drive, { record, answer: writing });
    // A write that was possibly sent before a crash is not unsent by a refusal now.
    const possible =
      record.writeState !== 'none' || (sent && !isUnwritten(error));
    const writeState = possible ? 'possible' : 'none';
    return withheld
      ? withholdStep(drive, { record, locks, withheld, writeState })
      : failStep(drive, {
          record,
          error: refused ?? DeadlineExceededError.of(error, { retry: last }),
          locks,
          writeState,
        });
  }
}

import type { RetryRequest } from 'backstage-plugin-nat-gateway-node';
import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { sayQuoting } from '../words/sayQuoting';
import { commitProgress } from './commitProgress';
import type { RunDrive } from './RunDrive';
import { writeRefusal } from './writeRefusal';

/** A word to cancel is heard within this time. */
const lookMilliseconds = 5_000;

/**
 * Tells in a run's log why a step is tried again and when, and waits until then. False: the run goes
 * back, its time is over, or this replica has to stop.
 *
 * @internal
 */
export async function awaitRetry(
  drive: RunDrive,
  options: {
    readonly record: RunStepRecord;
    readonly retry: RetryRequest;
    readonly signal: AbortSignal;
    /** Whether the waiting ends when the run goes back. */
    readonly heedsRefusal: boolean;
  },
): Promise<boolean> {
  const { record, retry, signal } = options;
  const { database, timing } = drive.options;
  const until = timing.now().getTime() + retry.milliseconds;
  const { title, wording } = record.step;
  const said = {
    code: retry.code,
    message: retry.message.trim().replace(/[.]$/, ''),
    at: new Date(until).toISOString(),
  };
  const goesBack = async () =>
    options.heedsRefusal &&
    (await database.transaction(trx => writeRefusal(trx, { record }))) ===
      'goesBack';
  try {
    await commitProgress(drive, {}, async ({ log }) =>
      log({
        level: 'warn',
        stepKey: record.key,
        ...sayQuoting('event.stepRetried', {
          english: { ...said, title },
          worded: { ...said, title: wording ?? title },
        }),
      }),
    );
    for (;;) {
      if (signal.aborted || (await goesBack())) {
        return false;
      }
      const left = until - timing.now().getTime();
      if (left <= 0) {
        return true;
      }
      await timing.wait(Math.min(left, lookMilliseconds), { signal });
    }
  } catch (error) {
    // The provider would take what is thrown here for the cloud's word.
    drive.interrupt(error);
    return false;
  }
}

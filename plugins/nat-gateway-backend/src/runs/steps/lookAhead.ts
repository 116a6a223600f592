import type {
  BeginContext,
  BegunOperation,
  RetryRequest,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectAdoptedGuids } from '../../database/adoptions/selectAdoptedGuids';
import type { RunDrive } from '../hold/RunDrive';
import { interruptible } from '../hold/interruptible';
import { guidsOfStep } from './guidsOfStep';
import { judgeStep } from './judgeStep';

/** How long what was read before the first write of a step holds; a later one is read for anew. */
export const READS_HOLD_MILLISECONDS = 5_000;

/**
 * What a step that is started lets its provider do.
 *
 * @internal
 */
export type WriteTerms = Pick<
  BeginContext,
  'signal' | 'waitForRetry' | 'storeBefore'
>;

/**
 * A step whose provider reads already what it changes, and has not written yet.
 *
 * @internal
 */
export interface LookAhead {
  /** Whether what was read holds still, and nothing went wrong. */
  holds(): boolean;
  /** That the step may be done, by the owners of what it touches. */
  readonly judged: { readonly judging: Promise<void>; readonly at: number };
  /** Lets the write be sent, on these terms. */
  begin(terms: WriteTerms): Promise<BegunOperation>;
  /** Lets nothing be sent. */
  drop(): void;
}

/**
 * Looks at what a step changes while the outcome of those before it is read. Nothing is written, stored or told until
 * the step itself starts; what fails here is tried again then.
 *
 * @internal
 */
export function lookAhead(
  drive: RunDrive,
  options: { readonly record: RunStepRecord },
): LookAhead {
  const { record } = options;
  const { step } = record;
  const { database, timing } = drive.options;
  const { id: runId, subject } = drive.run;
  const at = timing.now().getTime();
  const stopped = new AbortController();
  const signal = AbortSignal.any([drive.work, stopped.signal]);
  let hasFailed = false;
  let isToWrite = false;
  let terms: WriteTerms | undefined;
  let resume: () => void = () => {};
  const resumed = new Promise<void>(resolve => {
    resume = resolve;
  });
  const noteFailure = () => {
    hasFailed = true;
  };
  const waitForRetry = async (retry: RetryRequest) =>
    (await terms?.waitForRetry?.(retry)) ?? false;
  const judging = judgeStep(drive, { step, held: { signal }, waitForRetry });
  judging.catch(noteFailure);
  const begin = async (context: WriteTerms) =>
    drive.writes.begin(step, {
      ...context,
      runId,
      ...(subject.ownerRef !== undefined && { ownerRef: subject.ownerRef }),
      createdGuids: await guidsOfStep(drive, { record }),
      adoptedGuids: await selectAdoptedGuids(database, {
        resourceIds: [step.resourceId],
        idKey: drive.idKey,
      }),
    });
  const beginning = begin({
    signal,
    waitForRetry,
    storeBefore: async (...image) => {
      isToWrite = true;
      await interruptible(resumed, { signal });
      await terms?.storeBefore?.(...image);
    },
  });
  beginning.catch(noteFailure);

  return {
    holds: () =>
      !hasFailed && timing.now().getTime() - at < READS_HOLD_MILLISECONDS,
    judged: { judging, at },
    begin: async given => {
      given.signal.addEventListener('abort', () =>
        stopped.abort(given.signal.reason),
      );
      terms = given;
      resume();
      const begun = await beginning;
      // Without the locks, another run may have changed since what seemed to need no write.
      return isToWrite ? begun : begin(given);
    },
    drop: () => stopped.abort(new Error(`${step.title} is not begun.`)),
  };
}

import type { HeldLease } from '../../database/leases/HeldLease';
import { holdLease } from '../../database/leases/holdLease';
import { commitProgress } from '../hold/commitProgress';
import { leaseDurationMilliseconds, type RunDrive } from '../hold/RunDrive';
import type { Lease } from '../../database/leases/Lease';
import { sayStep } from '../hold/sayStep';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';

/**
 * The locks under which a step writes.
 *
 * @internal
 */
export interface HeldLocks {
  readonly leases: readonly Lease[];
  /** Aborts when the run may not work any more, or a lock was lost. */
  readonly signal: AbortSignal;
}

const retryMilliseconds = 1_000;

/**
 * Takes all locks of a step or none, so that two runs never wait for each other; waits as long as
 * the run may work. Undefined when `gaveUp` says so meanwhile.
 *
 * @internal
 */
export async function holdLocks(
  drive: RunDrive,
  options: {
    readonly record: Pick<RunStepRecord, 'key' | 'step'>;
    readonly gaveUp: () => Promise<boolean>;
  },
): Promise<readonly HeldLease[] | undefined> {
  const { database, holder, timing, logger } = drive.options;
  for (let attempt = 1; ; attempt++) {
    drive.work.throwIfAborted();
    const held: HeldLease[] = [];
    let taken: string | undefined;
    try {
      for (const lock of [...new Set(options.record.step.locks)].sort()) {
        const lease = await holdLease(database, {
          name: `lock:${drive.idKey(lock)}`,
          holder,
          durationMilliseconds: leaseDurationMilliseconds,
          timing,
          logger,
        });
        if (!lease) {
          taken = lock;
          break;
        }
        held.push(lease);
      }
    } catch (error) {
      // A held lock is renewed: one that is forgotten would be held for ever.
      await Promise.allSettled(held.map(each => each.release()));
      throw error;
    }
    if (taken === undefined) {
      return held;
    }
    await Promise.all(held.map(each => each.release()));
    if (await options.gaveUp()) {
      return undefined;
    }
    if (attempt === 1) {
      const resource = taken;
      await commitProgress(drive, {}, async ({ log }) =>
        log(
          sayStep(options.record, {
            level: 'info',
            id: 'event.awaitsLock',
            values: { resource },
          }),
        ),
      );
    }
    await timing.wait(retryMilliseconds, { signal: drive.work });
  }
}

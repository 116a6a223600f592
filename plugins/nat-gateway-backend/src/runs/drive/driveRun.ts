import { isError } from '@backstage/errors';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { awaitProvider } from './awaitProvider';
import { hasWritten } from '../../database/runs/hasWritten';
import { holdLease } from '../../database/leases/holdLease';
import { selectRun } from '../../database/runs/selectRun';
import { expireRun } from '../undo/expireRun';
import { goBack } from '../undo/goBack';
import { goForward } from '../forward/goForward';
import { leaseDurationMilliseconds, type RunDrive } from '../hold/RunDrive';
import { nextMove } from '../states/nextMove';
import { windowOpensAt } from '../states/windowOpensAt';
import { holdRun } from '../hold/holdRun';
import { RunInterruptedError } from '../errors/RunInterruptedError';
import type { RunServiceOptions } from '../hold/RunServiceOptions';
import { setToWork } from '../hold/setToWork';
import { withDeadline } from '../hold/withDeadline';

/**
 * Works on a run until it ends, waits for a person, or this replica has to stop. Does nothing when
 * another replica works on it. A start, a resumption and the way on after an acknowledgement are
 * the same; only right after the plan was made nothing has to be observed anew. Never rejects.
 *
 * @internal
 */
export async function driveRun(
  options: RunServiceOptions,
  task: {
    readonly runId: string;
    readonly planIsFresh: boolean;
    readonly shutdown: AbortSignal;
    readonly notify: () => void;
  },
): Promise<void> {
  const { database, holder, timing, logger } = options;
  const { runId } = task;
  const interrupted = new AbortController();
  try {
    const held = await holdLease(database, {
      name: `run:${runId}`,
      holder,
      durationMilliseconds: leaseDurationMilliseconds,
      timing,
      logger,
    });
    if (!held) {
      return;
    }
    try {
      const stop = AbortSignal.any([
        task.shutdown,
        held.lost,
        interrupted.signal,
      ]);
      let { planIsFresh } = task;
      for (;;) {
        stop.throwIfAborted();
        const run = await selectRun(database, { id: runId });
        const { lease } = held;
        const hold = { options, run, lease, notify: task.notify };
        const provider = options.providers.get(run.subject.provider);
        if (!provider?.specs || !provider.writes) {
          await awaitProvider(hold, { run });
          return;
        }
        const drive: RunDrive = {
          ...hold,
          idKey: provider.description.idKey,
          specs: provider.specs,
          writes: provider.writes,
          stop,
          work: stop,
          interrupt: reason => interrupted.abort(reason),
        };
        const { writeFreeze, maintenanceWindows = [] } = options.configuration;
        // What goes back does so at once.
        const opensAt =
          run.phase === 'forward' && run.cancelRequestedBy === undefined
            ? windowOpensAt(maintenanceWindows, { now: timing.now() })
            : undefined;
        const move = nextMove(run, {
          // A cancelled run that has written nothing ends without a write.
          frozen:
            opensAt !== undefined ||
            (writeFreeze !== undefined &&
              (run.cancelRequestedBy === undefined ||
                (await hasWritten(database, { runId })))),
          now: timing.now(),
        });
        if (move === 'stop') {
          return;
        } else if (move === 'expire') {
          await expireRun(drive, { run });
        } else if (move === 'hold') {
          await holdRun(drive, {
            said:
              opensAt && !writeFreeze
                ? say('event.awaitsWindow', { at: opensAt.toISOString() })
                : say('event.awaitsFreeze', {
                    reason: writeFreeze?.reason ?? '',
                  }),
            deadlineAt: null,
          });
        } else if (move === 'work') {
          await setToWork(drive);
        } else if (move === 'forward') {
          const fresh = planIsFresh;
          planIsFresh = false;
          await withDeadline(drive, { deadlineAt: run.deadlineAt }, timed =>
            goForward(timed, { run, planIsFresh: fresh }),
          );
        } else {
          await withDeadline(drive, { deadlineAt: run.deadlineAt }, timed =>
            goBack(timed, { run }),
          );
        }
      }
    } finally {
      await held.release();
    }
  } catch (error) {
    const { reason } = interrupted.signal;
    const cause = reason ?? error;
    const level = cause instanceof RunInterruptedError ? 'debug' : 'warn';
    logger[level](
      `Run ${runId}: this replica stops working on it, it is taken up again: ${
        isError(cause) ? `${cause.name}: ${cause.message}` : cause
      }`,
    );
  }
}

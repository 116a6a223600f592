import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import { deadlineOf } from '../states/deadlineOf';
import { giveUpRun } from '../undo/giveUpRun';
import { holdRun } from '../hold/holdRun';
import { moveWithoutProvider } from '../states/nextMove';
import type { RunHold } from '../hold/RunDrive';

/**
 * Lets a run wait for the module of its cloud, for as long as runs wait for people.
 *
 * @internal
 */
export async function awaitProvider(
  hold: RunHold,
  options: { readonly run: Pick<RunRecord, 'state' | 'deadlineAt'> },
): Promise<void> {
  const { timing, configuration } = hold.options;
  const now = timing.now();
  const move = moveWithoutProvider(options.run, { now });
  if (move === 'hold') {
    const deadlineAt = deadlineOf(now.toISOString(), {
      deadlineMinutes: configuration.acknowledgementDeadlineHours * 60,
    });
    await holdRun(hold, {
      said: say('event.awaitsProvider', {
        provider: hold.run.subject.provider,
        until: deadlineAt,
      }),
      deadlineAt,
    });
  } else if (move === 'giveUp') {
    await giveUpRun(hold);
  }
}

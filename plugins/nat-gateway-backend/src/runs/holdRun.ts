import { selectRun } from '../database/runs/selectRun';
import { updateRun } from '../database/runs/updateRun';
import { commitProgress } from './commitProgress';
import { nextRunState } from './nextRunState';
import type { RunDrive } from './RunDrive';

/**
 * Puts a run on hold while writes are frozen.
 *
 * @internal
 */
export async function holdRun(drive: RunDrive): Promise<void> {
  const { id } = drive.run;
  const reason = drive.options.configuration.writeFreeze?.reason;
  await commitProgress(drive, {}, async ({ trx, at, log }) => {
    const { state } = await selectRun(trx, { id, lock: true });
    const running = state === 'planned' ? nextRunState(state, 'work') : state;
    await updateRun(trx, {
      id,
      at,
      change: { state: nextRunState(running, 'awaitWindow') },
    });
    log({
      level: 'warn',
      message: `The run waits until writes are not frozen any more: ${reason}`,
    });
  });
}

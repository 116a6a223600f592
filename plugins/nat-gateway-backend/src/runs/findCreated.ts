import type { BegunOperation } from 'backstage-plugin-nat-gateway-node';
import { insertCreatedResource } from '../database/runs/insertCreatedResource';
import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { selectCreatedGuids } from '../database/runs/selectCreatedGuids';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { updateRunStep } from '../database/runs/updateRunStep';
import { commitProgress } from './commitProgress';
import type { HeldLocks } from './HeldLocks';
import { interruptible } from './interruptible';
import type { RunDrive } from './RunDrive';
import { WriteWithheldError } from './WriteWithheldError';

/**
 * Looks, before a step is taken back whose write was sent and never answered, whether it created
 * something, and records that as ours. It begins the step and lets it send nothing.
 *
 * @internal
 */
export async function findCreated(
  drive: RunDrive,
  options: { readonly undo: RunStepRecord; readonly held: HeldLocks },
): Promise<void> {
  const { held, undo } = options;
  const { database } = drive.options;
  const { id: runId, subject } = drive.run;
  const { scope, ownerRef } = subject;
  const forward = await selectRunSteps(database, { runId, phase: 'forward' });
  const record = forward.find(({ key }) => key === undo.key);
  if (record?.writeState !== 'possible' || record.createdResourceId) {
    return;
  }
  const looking = drive.provider.begin(record.step, {
    runId,
    ...(ownerRef !== undefined && { ownerRef }),
    createdGuids: await selectCreatedGuids(database, { scope }),
    signal: held.signal,
    storeBefore: async () => {
      throw new WriteWithheldError('The run goes back; it only looks.');
    },
  });
  let found: BegunOperation | undefined;
  try {
    found = await interruptible(looking, held);
  } catch {
    // Nothing stands there, or nothing of this run: the undo says what it finds.
    held.signal.throwIfAborted();
  }
  const created = found?.created;
  if (created) {
    await commitProgress(drive, { locks: held.leases }, async ({ trx, at }) => {
      await insertCreatedResource(trx, { ...created, runId, scope, at });
      await updateRunStep(trx, {
        runId,
        phase: 'forward',
        key: record.key,
        change: { createdResourceId: created.resourceId.toLowerCase() },
      });
    });
  }
}

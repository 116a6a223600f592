import { selectCreatedGuids } from '../../database/runs/selectCreatedGuids';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import type { RunDrive } from '../hold/RunDrive';

/**
 * The guids that tell a step what is ours. A step that takes a creation back gets only its own run's
 * of that resource: what another run recorded under the name was there before and is gone.
 *
 * @internal
 */
export async function guidsOfStep(
  drive: Pick<RunDrive, 'options' | 'run'>,
  options: { readonly record: RunStepRecord },
): Promise<Readonly<Record<string, string>>> {
  const { phase, key, step } = options.record;
  const { database } = drive.options;
  const { id: runId, subject } = drive.run;
  const { scope } = subject;
  const all = await selectCreatedGuids(database, { scope });
  if (phase === 'forward') {
    return all;
  }
  const forward = await selectRunSteps(database, { runId, phase: 'forward' });
  if (forward.find(each => each.key === key)?.before !== null) {
    return all;
  }
  const id = step.resourceId.toLowerCase();
  const { [id]: _recorded, ...others } = all;
  const own = await selectCreatedGuids(database, { scope, runId });
  return own[id] === undefined ? others : { ...others, [id]: own[id] };
}

import { selectCreatedGuids } from '../../database/runs/selectCreatedGuids';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import type { RunDrive } from '../hold/RunDrive';

/**
 * The guid that tells a step whether its resource is ours. A step that takes a creation back gets only
 * its own run's: what another run recorded under the name was there before and is gone.
 *
 * @internal
 */
export async function guidsOfStep(
  drive: Pick<RunDrive, 'options' | 'run' | 'idKey'>,
  options: { readonly record: RunStepRecord },
): Promise<Readonly<Record<string, string>>> {
  const { phase, key, step } = options.record;
  const { database } = drive.options;
  const { id: runId } = drive.run;
  const of = { resourceIds: [step.resourceId], idKey: drive.idKey };
  if (phase === 'forward') {
    return selectCreatedGuids(database, of);
  }
  const forward = await selectRunSteps(database, { runId, phase: 'forward' });
  const isCreation =
    forward.find(each => each.key === key)?.stoodBefore === 'nothing';
  return selectCreatedGuids(database, {
    ...of,
    ...(isCreation && { runId }),
  });
}

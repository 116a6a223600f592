import { NotAllowedError } from '@backstage/errors';
import type { Step } from 'backstage-plugin-nat-gateway-common';
import { ownersChanged } from './ownersChanged';
import type { RunDrive } from './RunDrive';

/**
 * Reads whose the resources are that a step touches, right before it, and throws a
 * `NotAllowedError` when the run was not started with permission on that owner.
 *
 * @internal
 */
export async function judgeStep(
  drive: RunDrive,
  options: { readonly step: Step; readonly signal: AbortSignal },
): Promise<void> {
  const { step, signal } = options;
  const now = await drive.provider.touches(step, { signal });
  const changed = ownersChanged(drive.run.plan, { now });
  if (changed) {
    throw Object.assign(new NotAllowedError(`${step.title}: ${changed}`), {
      wayOut:
        'Start the run again as a person who may change what belongs to the new owner, or ask the owner to.',
    });
  }
}

import { NotAllowedError } from '@backstage/errors';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { HeldLocks } from './holdLocks';
import { ownersChanged } from '../observe/ownersChanged';
import { readPatiently } from '../observe/readPatiently';
import type { RunDrive } from '../hold/RunDrive';

/**
 * Asks right before each write of a step whether its scope still is one, and reads whose the resources are that
 * it touches; throws a `NotAllowedError` when it is not, or when the run was not started with permission on
 * that owner.
 *
 * @internal
 */
export async function judgeStep(
  drive: RunDrive,
  options: {
    readonly step: Step;
    readonly held: Pick<HeldLocks, 'signal'>;
    readonly waitForRetry: (retry: RetryRequest) => Promise<boolean>;
  },
): Promise<void> {
  const { step, held, waitForRetry } = options;
  const { signal } = held;
  const { scope } = drive.run.subject;
  const isScope = await drive.options.hasScope?.(scope).catch(error => {
    drive.interrupt(error);
    throw error;
  });
  if (isScope === false) {
    throw Object.assign(
      new NotAllowedError(
        `${step.title}: ${scope} is not among the configured scopes any more, nor among those that are discovered, so nothing is written there.`,
      ),
      { wayOut: 'Configure the scope again, then start the run again.' },
    );
  }
  const now = await readPatiently(
    () => drive.writes.touches(step, { signal }),
    { drive, signal, waitForRetry },
  );
  const changed = ownersChanged(drive.run.plan, { now });
  if (changed) {
    throw Object.assign(new NotAllowedError(`${step.title}: ${changed}`), {
      wayOut:
        'Start the run again as a person who may change what belongs to the new owner, or ask the owner to.',
    });
  }
}

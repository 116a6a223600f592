import type { JsonObject } from '@backstage/types';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  CloudError,
  type SettledOperation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { asWayOut } from '../errors/asWayOut';
import { readAzureFailure } from '../errors/readAzureFailure';
import { toCloudError } from '../errors/toCloudError';
import type { StepKind } from '../plan/StepKind';
import { stepInputs } from '../plan/stepInputs';
import type { AzureSession } from '../read/AzureSession';
import { readResource } from '../read/readResource';
import { awaitProvisioning } from './awaitProvisioning';
import { type AzureOperation, azureOperationSchema } from './AzureOperation';
import { beginStep } from './beginStep';
import { pollOperation } from './pollOperation';
import type { Patience } from './Patience';
import { retrying } from './retrying';
import type { StepWriter } from './StepWriter';
import { stepWriters } from './stepWriters';

/**
 * Follows an accepted write to its end, in whatever process, and reads what it has left. An operation
 * that fails for what passes, such as another one under way, is begun again.
 *
 * @internal
 */
export async function settleStep(
  stored: JsonObject,
  options: Patience & {
    readonly session: AzureSession;
    readonly onProgress: (status: string) => void;
    readonly onWritten?: () => void;
    readonly beforeWrite?: () => Promise<void>;
  },
): Promise<SettledOperation> {
  const { session, timing, signal } = options;
  const first = azureOperationSchema.parse(stored);
  const { step, runId, ownerRef, createdGuids, adoptedGuids } = first;
  const { before } = first;
  let { incident, leftAlone } = first;
  const { resourceId, title } = step;
  const kind = step.kind as StepKind;
  const writer = stepWriters[kind] as StepWriter<StepKind>;
  let next: AzureOperation | undefined = first;
  if (leftAlone) {
    options.onProgress(leftAlone);
  }

  const isDeletion = [
    'deleteResource',
    'deleteSubnet',
    'deleteVirtualNetwork',
  ].includes(kind);
  let hasRepaired = false;
  let lastRead: Awaited<ReturnType<typeof awaitProvisioning>> | undefined;
  const read = async () => {
    const known = lastRead;
    // Tried again, it looks again.
    lastRead = undefined;
    return known
      ? known.raw
      : readResource(session, { resourceId, now: timing.now, signal });
  };

  async function follow(): Promise<void> {
    if (!next) {
      const begun = await beginStep(step, {
        context: {
          runId,
          ownerRef,
          createdGuids,
          adoptedGuids,
          // The image that was stored first is the one before our write.
          storeBefore: async () => options.beforeWrite?.(),
          waitForRetry: options.waitForRetry,
          signal,
        },
        session,
        timing,
      });
      next = azureOperationSchema.parse(begun.operation);
      incident = next.incident ?? incident;
      if (isDeletion) {
        leftAlone = next.leftAlone;
      }
    }
    const { pollUrl, retryAfterMilliseconds } = next;
    next = undefined;
    const failure = pollUrl
      ? await pollOperation(pollUrl, { ...options, retryAfterMilliseconds })
      : undefined;
    if (failure) {
      options.onProgress(`Failed: ${readAzureFailure(failure).code}`);
      throw failure;
    }
    options.onWritten?.();
    // What is not ours is not waited for.
    lastRead =
      isDeletion && leftAlone !== undefined
        ? undefined
        : await awaitProvisioning(resourceId, options);
    const failed = lastRead?.failed;
    if (failed && hasRepaired) {
      throw new CloudError(
        `${resourceId} has the provisioning state ${failed}`,
        {
          code: `Provisioning${failed}`,
          resourceId,
          ...asWayOut(say('wayOut.readActivityLog', {})),
        },
      );
    }
    if (failed) {
      // The reason is not known: written once more, its own operation tells.
      hasRepaired = true;
      await follow();
    }
  }

  try {
    await retrying(follow, options);
    const settled = await retrying(
      () =>
        writer.finish(
          {
            resourceId,
            input: stepInputs[kind].parse(step.input),
            runId,
            ownerRef,
            createdGuids,
            adoptedGuids,
            read,
          },
          { before, leftAlone },
        ),
      options,
    );
    return incident === undefined
      ? settled
      : { ...settled, incidents: [...settled.incidents, incident] };
  } catch (error) {
    signal.throwIfAborted();
    throw toCloudError(error, { doing: { message: title }, resourceId });
  }
}

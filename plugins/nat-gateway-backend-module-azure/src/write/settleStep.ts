import type { JsonObject } from '@backstage/types';
import type { SettledOperation } from 'backstage-plugin-nat-gateway-node';
import { readAzureFailure } from '../errors/readAzureFailure';
import { toCloudError } from '../errors/toCloudError';
import type { StepKind } from '../plan/StepKind';
import { stepInputs } from '../plan/stepInputs';
import type { AzureSession } from '../read/AzureSession';
import { awaitProvisioning } from './awaitProvisioning';
import { type AzureOperation, azureOperationSchema } from './AzureOperation';
import { beginStep } from './beginStep';
import { pollOperation } from './pollOperation';
import { type RetryBudget, retrying } from './retrying';
import type { StepWriter } from './StepWriter';
import { stepWriters } from './stepWriters';
import type { Timing } from './Timing';

// An accepted operation may still fail because another was under way: it is sent again.
const SEND_AGAIN_BUDGET: RetryBudget = {
  attempts: 4,
  deadlineMilliseconds: 10 * 60_000,
};
const READ_BUDGET: RetryBudget = {
  attempts: 6,
  deadlineMilliseconds: 2 * 60_000,
};

/**
 * Follows an accepted write to its end, in whatever process, and reads what it has left.
 *
 * @internal
 */
export async function settleStep(
  stored: JsonObject,
  options: {
    readonly session: AzureSession;
    readonly timing: Timing;
    readonly signal: AbortSignal;
    readonly onProgress: (status: string) => void;
    readonly beforeWrite?: () => Promise<void>;
  },
): Promise<SettledOperation> {
  const { session, timing, signal } = options;
  const first = azureOperationSchema.parse(stored);
  const { step, runId, ownerRef, createdGuids, before, leftAlone } = first;
  const { resourceId, title } = step;
  const kind = step.kind as StepKind;
  const writer = stepWriters[kind] as StepWriter<StepKind>;
  let next: AzureOperation | undefined = first;
  if (leftAlone) {
    options.onProgress(leftAlone);
  }

  async function follow(): Promise<void> {
    if (!next) {
      const begun = await beginStep(step, {
        context: {
          runId,
          ownerRef,
          createdGuids,
          // The image that was stored first is the one before our write.
          storeBefore: async () => options.beforeWrite?.(),
          signal,
        },
        session,
        timing,
      });
      next = azureOperationSchema.parse(begun.operation);
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
    await awaitProvisioning(resourceId, options);
  }

  try {
    await retrying(follow, { budget: SEND_AGAIN_BUDGET, timing, signal });
    return await retrying(
      () =>
        writer.finish(
          {
            session,
            resourceId,
            input: stepInputs[kind].parse(step.input),
            runId,
            ownerRef,
            createdGuids,
            now: timing.now,
            signal,
          },
          { before, leftAlone },
        ),
      { budget: READ_BUDGET, timing, signal },
    );
  } catch (error) {
    signal.throwIfAborted();
    throw toCloudError(error, { doing: { message: title }, resourceId });
  }
}

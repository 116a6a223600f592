import { ConflictError, InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type BeginContext,
  type BegunOperation,
  unwritten,
  type Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toCloudError } from '../errors/toCloudError';
import type { StepKind } from '../plan/StepKind';
import { stepInputs } from '../plan/stepInputs';
import type { AzureSession } from '../read/AzureSession';
import type { AzureOperation } from './AzureOperation';
import { mayHaveTakenEffect } from './mayHaveTakenEffect';
import { refuseForeignGround } from './refuseForeignGround';
import type { Patience } from './Patience';
import { retrying } from './retrying';
import type { StepWriter } from './StepWriter';
import { stepWriters } from './stepWriters';
import type { WriteRequest } from './WriteRequest';

/**
 * Sends a step's write, or finds that it is in effect already, and returns as soon as Azure has
 * accepted it. Each attempt reads first, so a write whose answer was lost is not sent twice; a busy
 * cloud is tried again until the signal aborts.
 *
 * @internal
 */
export async function beginStep(
  step: Pick<Step, 'key' | 'kind' | 'title' | 'resourceId' | 'input'>,
  options: {
    readonly context: BeginContext;
    readonly session: AzureSession;
    readonly timing: Timing;
  },
): Promise<BegunOperation> {
  const { context, session, timing } = options;
  const { signal, runId, ownerRef } = context;
  if (!(step.kind in stepWriters)) {
    throw new InputError(
      `${
        step.kind
      } is no kind of step of the Azure provider; it knows ${Object.keys(
        stepWriters,
      ).join(', ')}`,
    );
  }
  const kind = step.kind as StepKind;
  // Schema and writer are of the same kind; the union of all cannot say so.
  const writer = stepWriters[kind] as StepWriter<StepKind>;
  const input = stepInputs[kind].parse(step.input);
  const { resourceId } = step;
  const patience: Patience = {
    timing,
    signal,
    waitForRetry: context.waitForRetry,
  };
  const ground = retrying(
    () => refuseForeignGround(resourceId, { session, now: timing.now, signal }),
    patience,
  );
  ground.catch(() => {});
  // What stood before the last write that was sent: a later attempt may see that write's effect.
  let sent: { readonly before: JsonObject | null } | undefined;
  // Set when a write may have been made although its answer does not say so.
  let isUncertain = false;
  const send: WriteRequest['send'] = async (before, work, found) => {
    await ground;
    const image = isUncertain && sent ? sent.before : before;
    await context.storeBefore?.(image, found);
    signal.throwIfAborted();
    sent = { before: image };
    try {
      return await work();
    } catch (error) {
      isUncertain ||= mayHaveTakenEffect(error);
      throw error;
    }
  };
  const awaitLateWrite = async () => {
    const milliseconds = session.timeoutMilliseconds;
    await (context.waitForRetry?.({
      code: 'AnswerMissing',
      message: `${resourceId} is not there, but the answer to its write never came; it is looked for once more`,
      milliseconds,
    }) ?? timing.wait(milliseconds, { signal }));
    signal.throwIfAborted();
  };
  const lowerId = resourceId.toLowerCase();
  try {
    const attempt = () =>
      writer.write({
        session,
        resourceId,
        input,
        runId,
        ownerRef,
        createdGuids: context.createdGuids,
        adoptedGuids: context.adoptedGuids ?? {},
        send,
        awaitLateWrite,
        now: timing.now,
        signal,
      });
    // Both read first; at once, they take half the time.
    const [written] = await Promise.all([retrying(attempt, patience), ground]);
    const before = sent ? sent.before : written.before;
    const ofStep = (guids: Readonly<Record<string, string>> = {}) =>
      guids[lowerId] === undefined ? {} : { [lowerId]: guids[lowerId] };
    const operation: AzureOperation = {
      step: {
        key: step.key,
        kind,
        title: step.title,
        resourceId,
        input: step.input,
      },
      runId,
      ownerRef,
      createdGuids: {
        ...ofStep(context.createdGuids),
        ...(written.created && { [lowerId]: written.created.resourceGuid }),
      },
      adoptedGuids: ofStep(context.adoptedGuids),
      before,
      pollUrl: written.pollUrl,
      retryAfterMilliseconds: written.retryAfterMilliseconds,
      leftAlone: written.leftAlone,
      incident: written.incident,
    };
    return {
      operation: JSON.parse(JSON.stringify(operation)) as JsonObject,
      before,
      ...(written.created && { created: written.created }),
    };
  } catch (error) {
    if (error === signal.reason && isUncertain) {
      throw error;
    }
    const told =
      error === signal.reason
        ? new ConflictError(`${step.title}: stopped before it was written`)
        : toCloudError(error, { doing: { message: step.title }, resourceId });
    throw isUncertain ? told : unwritten(told);
  }
}

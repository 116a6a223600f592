import type { Cloud } from '../cloud/Cloud';
import { roleCaller } from '../cloud/Sessions';
import { sendToTargets } from '../events/emitEvent';
import type { Item } from '../state/State';

/** The result of a run of a function: its answer, or its error with type and message. @internal */
export interface Outcome {
  readonly isError: boolean;
  readonly payload: unknown;
}

/** Whether one more run of a function exceeds its reserved concurrency. @internal */
export const isFull = (
  cloud: Cloud,
  { name, reservedConcurrency = Infinity }: Item<'functions'>,
): boolean => (cloud.running.get(name) ?? 0) >= reservedConcurrency;

/** Runs a function once with the credentials of its role. @internal */
export async function invoke(
  cloud: Cloud,
  options: {
    readonly lambda: Item<'functions'>;
    readonly payload: unknown;
    readonly invocationType: 'RequestResponse' | 'Event';
    readonly requestId: string;
    readonly attempt?: number;
  },
): Promise<Outcome> {
  const { lambda, ...given } = options;
  const { name, role } = lambda;
  const functionArn = cloud.arn('lambda', `function:${name}`);
  cloud.running.set(name, (cloud.running.get(name) ?? 0) + 1);
  try {
    if (!cloud.callbacks.invoke) {
      throw new Error(
        'The emulator was started without a callback for functions',
      );
    }
    const answer = await cloud.callbacks.invoke({
      attempt: 1,
      ...given,
      functionName: name,
      functionArn,
      clientConfig: cloud.clientConfig(
        roleCaller(cloud, {
          role,
          sessionName: name,
          context: { 'lambda:SourceFunctionArn': functionArn },
        }),
      ),
      log: line => cloud.metrics.readLog(line, { now: cloud.now() }),
    });
    return { isError: false, payload: answer ?? null };
  } catch (error) {
    const { name: errorType, message: errorMessage } =
      error instanceof Error ? error : new Error(String(error));
    return { isError: true, payload: { errorType, errorMessage } };
  } finally {
    cloud.running.set(name, (cloud.running.get(name) ?? 1) - 1);
  }
}

/** "Lambda waits one minute before the second attempt and two minutes before the third" (Lambda guide, asynchronous invocation). */
const retryMilliseconds = [60_000, 120_000];
/** Assumed: how long a throttled event waits for its next try. */
const throttledMilliseconds = 1000;

/**
 * Invokes a function asynchronously: an event for a function that does not exist is lost, a failed one is retried, and the record of the result goes to a destination.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html
 *
 * @internal
 */
export function invokeAsync(
  cloud: Cloud,
  functionName: string,
  payload: unknown,
): void {
  const lambda = cloud.state.functions.get(functionName);
  if (!lambda) {
    return;
  }
  const requestId = cloud.guids.next();
  const again = (milliseconds: number, count: number) =>
    cloud.agenda.after(milliseconds, () =>
      cloud.inBackground(() => attempt(count)),
    );
  const attempt = async (count: number): Promise<void> => {
    if (isFull(cloud, lambda)) {
      again(throttledMilliseconds, count);
      return;
    }
    const run = {
      lambda,
      payload,
      invocationType: 'Event',
      requestId,
      attempt: count,
    } as const;
    const { isError, payload: responsePayload } = await invoke(cloud, run);
    if (isError && count <= lambda.retries) {
      again(retryMilliseconds[count - 1], count + 1);
      return;
    }
    // The record goes to a function or a topic.
    const arn = isError ? lambda.onFailure : lambda.onSuccess;
    const functionArn = cloud.arn('lambda', `function:${functionName}:$LATEST`);
    const event = {
      version: '1.0',
      timestamp: cloud.now().toISOString(),
      requestContext: {
        requestId,
        functionArn,
        condition: isError ? 'RetriesExhausted' : 'Success',
        approximateInvokeCount: count,
      },
      requestPayload: payload,
      responseContext: {
        statusCode: 200,
        executedVersion: '$LATEST',
        ...(isError ? { functionError: 'Unhandled' } : {}),
      },
      responsePayload,
    };
    sendToTargets(cloud, { targets: arn ? [{ arn }] : [], event });
  };
  cloud.inBackground(() => attempt(1));
}

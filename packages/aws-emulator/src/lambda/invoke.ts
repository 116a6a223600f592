import type { Cloud } from '../cloud/Cloud';
import { roleCaller } from '../cloud/Sessions';
import { sendToTargets } from '../events/emitEvent';
import type { Item } from '../state/State';

/** The result of a run of a function. @internal */
export type Outcome =
  | { readonly isError: false; readonly payload: unknown }
  | {
      readonly isError: true;
      readonly payload: {
        readonly errorType: string;
        readonly errorMessage: string;
      };
    };

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
    return {
      isError: true,
      payload: {
        errorType: error instanceof Error ? error.name : 'Error',
        errorMessage: error instanceof Error ? error.message : String(error),
      },
    };
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
  const attempt = async (count: number): Promise<void> => {
    if (isFull(cloud, lambda)) {
      cloud.agenda.after(throttledMilliseconds, () =>
        cloud.inBackground(() => attempt(count)),
      );
      return;
    }
    const outcome = await invoke(cloud, {
      lambda,
      payload,
      invocationType: 'Event',
      requestId,
      attempt: count,
    });
    if (outcome.isError && count <= lambda.retries) {
      cloud.agenda.after(retryMilliseconds[count - 1], () =>
        cloud.inBackground(() => attempt(count + 1)),
      );
      return;
    }
    sendRecord(cloud, { lambda, requestId, payload, outcome, count });
  };
  cloud.inBackground(() => attempt(1));
}

/** Sends the record of an asynchronous invocation to its destination, a function or a topic. */
function sendRecord(
  cloud: Cloud,
  options: {
    readonly lambda: Item<'functions'>;
    readonly requestId: string;
    readonly payload: unknown;
    readonly outcome: Outcome;
    readonly count: number;
  },
): void {
  const { lambda, requestId, payload, outcome, count } = options;
  const arn = outcome.isError ? lambda.onFailure : lambda.onSuccess;
  if (!arn) {
    return;
  }
  const functionArn = cloud.arn('lambda', `function:${lambda.name}`);
  const record = {
    version: '1.0',
    timestamp: cloud.now().toISOString(),
    requestContext: {
      requestId,
      functionArn: `${functionArn}:$LATEST`,
      condition: outcome.isError ? 'RetriesExhausted' : 'Success',
      approximateInvokeCount: count,
    },
    requestPayload: payload,
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      ...(outcome.isError ? { functionError: 'Unhandled' } : {}),
    },
    responsePayload: outcome.payload,
  };
  sendToTargets(cloud, { targets: [{ arn }], event: record });
}

import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { roleCaller } from '../cloud/Sessions';
import { sendToTargets } from '../events/emitEvent';
import { parseJson } from '../server/parseJson';
import { action, type Action } from '../service/Action';
import type { Item } from '../state/State';
import { find, on } from '../state/kinds';

/** The result of a run of a function: its answer, or its error with type and message. @internal */
export interface Outcome {
  readonly isError: boolean;
  readonly payload: unknown;
}

/** Whether one more run of a function exceeds its reserved concurrency. */
const isFull = (
  cloud: Cloud,
  { name, reservedConcurrency = Infinity }: Item<'functions'>,
): boolean => (cloud.running.get(name) ?? 0) >= reservedConcurrency;

/** Runs a function once with the credentials of its role. */
async function invoke(
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
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html @internal
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
    const again = (milliseconds: number, next: number) =>
      cloud.agenda.after(milliseconds, () =>
        cloud.inBackground(() => attempt(next)),
      );
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

const base = '/2015-03-31/functions';

/** Lambda: invocations, which a callback runs. @internal */
export const lambdaActions: readonly Action[] = [
  action({
    name: 'Invoke',
    permission: 'lambda:InvokeFunction',
    route: { method: 'POST', path: `${base}/{FunctionName}/invocations` },
    input: {
      /** Or its ARN. */
      FunctionName: z.string().transform(name => name.split(':').at(-1) ?? ''),
      InvocationType: z
        .enum(['RequestResponse', 'Event'])
        .default('RequestResponse'),
      Payload: z.string().default(''),
    },
    resources: on(['FunctionName'], 'functions'),
    handle: async (input, call) => {
      const { cloud, requestId } = call;
      const { InvocationType: invocationType } = input;
      const lambda = find(call, 'functions', input.FunctionName);
      const payload = parseJson(input.Payload || 'null');
      demand(
        payload !== undefined,
        'InvalidRequestContentException: Could not parse request body into json',
      );
      if (invocationType === 'Event') {
        invokeAsync(cloud, lambda.name, payload);
        return { statusCode: 202, payload: '' };
      }
      demand(
        !isFull(cloud, lambda),
        'TooManyRequestsException 429: Rate Exceeded.',
      );
      const run = { lambda, payload, invocationType, requestId };
      const outcome = await invoke(cloud, run);
      return {
        headers: {
          'X-Amz-Executed-Version': '$LATEST',
          ...(outcome.isError ? { 'X-Amz-Function-Error': 'Unhandled' } : {}),
        },
        payload: JSON.stringify(outcome.payload),
      };
    },
  }),
];

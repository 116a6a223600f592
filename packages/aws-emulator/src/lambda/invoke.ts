import { AwsError } from '../AwsError';
import { roleCaller } from '../cloud/Caller';
import type { Cloud } from '../cloud/Cloud';
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

/** The function with a name or ARN; throws Lambda's error if it does not exist. @internal */
export function findFunction(
  cloud: Cloud,
  nameOrArn: string,
): Item<'functions'> {
  const name = nameOrArn.split(':').at(-1) ?? '';
  const found = cloud.state.functions.get(name);
  if (!found) {
    throw new AwsError(
      'ResourceNotFoundException',
      `Function not found: ${cloud.arn('lambda', `function:${name}`)}`,
      { status: 404 },
    );
  }
  return found;
}

/** Whether one more run of a function exceeds its reserved concurrency. @internal */
export function isFull(cloud: Cloud, lambda: Item<'functions'>): boolean {
  return (
    (cloud.running.get(lambda.name) ?? 0) >=
    (lambda.reservedConcurrency ?? Infinity)
  );
}

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

import { z } from 'zod/v3';
import { demand } from '../AwsError';
import { parseJson } from '../server/parseJson';
import { action, type Action } from '../service/Action';
import { find, on } from '../state/kinds';
import { invoke, invokeAsync, isFull } from './invoke';

const base = '/2015-03-31/functions';

/** Lambda: invocations, which a callback runs. @internal */
export const lambdaActions: readonly Action[] = [
  action({
    name: 'Invoke',
    isWrite: true,
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

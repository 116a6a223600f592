import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import { action, type Call } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { parseJson } from '../server/parseJson';
import type { Service } from '../service/Service';
import { findFunction, invoke, isFull } from './invoke';
import { invokeAsync } from './invokeAsync';

const base = '/2015-03-31/functions';

const onFunction = (
  { FunctionName: name }: { readonly FunctionName: string },
  { cloud }: Call,
) => {
  const short = name.split(':').at(-1) ?? '';
  return [
    {
      arn: cloud.arn('lambda', `function:${short}`),
      tags: cloud.state.functions.get(short)?.tags,
    },
  ];
};

/** Lambda: invocations, which a callback runs. @internal */
export const lambdaService: Service = {
  name: 'lambda',
  protocol: 'rest',
  version: '2015-03-31',
  errors: errorCodes.rest,
  actions: [
    action({
      name: 'Invoke',
      isWrite: true,
      permission: 'lambda:InvokeFunction',
      route: { method: 'POST', path: `${base}/{FunctionName}/invocations` },
      input: {
        FunctionName: z.string(),
        InvocationType: z
          .enum(['RequestResponse', 'Event'])
          .default('RequestResponse'),
        Payload: z.string().default(''),
      },
      resources: onFunction,
      handle: async (input, { cloud, requestId }) => {
        const lambda = findFunction(cloud, input.FunctionName);
        const payload = parseJson(input.Payload || 'null');
        if (payload === undefined) {
          throw new AwsError(
            'InvalidRequestContentException',
            'Could not parse request body into json',
          );
        }
        if (input.InvocationType === 'Event') {
          invokeAsync(cloud, lambda.name, payload);
          return { statusCode: 202, payload: '' };
        }
        if (isFull(cloud, lambda)) {
          throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', {
            status: 429,
          });
        }
        const outcome = await invoke(cloud, {
          lambda,
          payload,
          invocationType: 'RequestResponse',
          requestId,
        });
        return {
          headers: {
            'X-Amz-Executed-Version': '$LATEST',
            ...(outcome.isError ? { 'X-Amz-Function-Error': 'Unhandled' } : {}),
          },
          payload: JSON.stringify(outcome.payload),
        };
      },
    }),
  ],
};

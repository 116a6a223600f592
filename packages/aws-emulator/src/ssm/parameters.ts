import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { find, on, resourceOf } from '../state/kinds';
import type { Item } from '../state/State';

/** https://docs.aws.amazon.com/general/latest/gr/ssm.html: 4 KB in the standard tier. */
const valueLimitBytes = 4096;
const name = z.string().min(1).max(2048);

function present(cloud: Cloud, parameter: Item<'parameters'>) {
  const { name: Name } = parameter;
  return {
    Name,
    Type: parameter.type,
    Value: parameter.value,
    Version: parameter.version,
    LastModifiedDate: new Date(parameter.modifiedAt),
    ARN: resourceOf(cloud, Name, 'parameters').arn,
    DataType: 'text',
  };
}

/** Parameter Store. It has no compare-and-set: the last writer wins. @internal */
export const parameterActions = [
  action({
    name: 'GetParameter',
    input: { Name: name },
    resources: on(['Name'], 'parameters'),
    handle: ({ Name: wanted }, call) => ({
      Parameter: present(call.cloud, find(call, 'parameters', wanted)),
    }),
  }),
  action({
    name: 'GetParameters',
    input: { Names: z.array(name).min(1).max(10) },
    resources: on(['Names'], 'parameters'),
    handle: ({ Names: names }, call) => {
      const { parameters } = call.state;
      return {
        Parameters: names
          .flatMap(each => parameters.get(each) ?? [])
          .map(each => present(call.cloud, each)),
        InvalidParameters: names.filter(each => !parameters.has(each)),
      };
    },
  }),
  action({
    name: 'PutParameter',
    isWrite: true,
    input: {
      Name: name.regex(/^[\w./-]+$/, 'may have letters, digits and ._-/'),
      Value: z.string().min(1),
      Type: z.enum(['String', 'StringList']).optional(),
      Overwrite: z.boolean().default(false),
    },
    resources: on(['Name'], 'parameters'),
    context: ({ Overwrite: overwrite }) => ({
      'ssm:Overwrite': String(overwrite),
    }),
    handle: (input, { cloud, state, now }) => {
      const before = state.parameters.get(input.Name);
      demand(
        !before || input.Overwrite,
        'ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      );
      const type = input.Type ?? before?.type;
      demand(
        type,
        'ValidationException: A parameter type is required when you create a parameter.',
      );
      demand(
        Buffer.byteLength(input.Value) <= valueLimitBytes,
        `ValidationException: Standard tier parameters support a maximum parameter value of ${valueLimitBytes} characters.`,
      );
      const { version } = cloud.put('parameters', {
        name: input.Name,
        value: input.Value,
        type,
        version: (before?.version ?? 0) + 1,
        modifiedAt: now.toISOString(),
        tags: before?.tags ?? {},
      });
      return { Version: version, Tier: 'Standard' };
    },
  }),
];

import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import type { Item } from '../state/State';

/** https://docs.aws.amazon.com/general/latest/gr/ssm.html: 4 KB in the standard tier. */
const valueLimitBytes = 4096;
const name = z.string().min(1).max(2048);

const resource = (cloud: Cloud, of: string) => ({
  arn: cloud.arn('ssm', `parameter/${of.replace(/^\//, '')}`),
  tags: cloud.state.parameters.get(of)?.tags,
});

function present(cloud: Cloud, parameter: Item<'parameters'>) {
  const { name: Name } = parameter;
  return {
    Name,
    Type: parameter.type,
    Value: parameter.value,
    Version: parameter.version,
    LastModifiedDate: new Date(parameter.modifiedAt),
    ARN: resource(cloud, Name).arn,
    DataType: 'text',
  };
}

/** Parameter Store. It has no compare-and-set: the last writer wins. @internal */
export const parameterActions = [
  action({
    name: 'GetParameter',
    input: { Name: name },
    resources: ({ Name: wanted }, { cloud }) => [resource(cloud, wanted)],
    handle: ({ Name: wanted }, call) => {
      const found = call.state.parameters.get(wanted);
      if (!found) {
        throw new AwsError('ParameterNotFound', '');
      }
      return { Parameter: present(call.cloud, found) };
    },
  }),
  action({
    name: 'GetParameters',
    input: { Names: z.array(name).min(1).max(10) },
    resources: ({ Names: names }, { cloud }) =>
      names.map(each => resource(cloud, each)),
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
    resources: ({ Name: wanted }, { cloud }) => [resource(cloud, wanted)],
    context: ({ Overwrite: overwrite }) => ({
      'ssm:Overwrite': String(overwrite),
    }),
    handle: (input, { cloud, state, now }) => {
      const before = state.parameters.get(input.Name);
      if (before && !input.Overwrite) {
        throw new AwsError(
          'ParameterAlreadyExists',
          'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
        );
      }
      const type = input.Type ?? before?.type;
      if (!type) {
        throw new AwsError(
          'ValidationException',
          'A parameter type is required when you create a parameter.',
        );
      }
      if (Buffer.byteLength(input.Value) > valueLimitBytes) {
        throw new AwsError(
          'ValidationException',
          `Standard tier parameters support a maximum parameter value of ${valueLimitBytes} characters.`,
        );
      }
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

import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Call } from '../service/Action';
import { page } from '../service/page';
import type { Item } from '../state/State';

/** https://docs.aws.amazon.com/general/latest/gr/ssm.html: 4 KB in the standard tier. */
const valueLimitBytes = 4096;
const name = z.string().min(1).max(2048);

const resource = (cloud: Cloud, of: string) => ({
  arn: cloud.arn('ssm', `parameter/${of.replace(/^\//, '')}`),
  tags: cloud.state.parameters.get(of)?.tags,
});

function present(
  cloud: Cloud,
  parameter: Item<'parameters'>,
  options: { readonly withDecryption?: boolean } = {},
) {
  const { value, type } = parameter;
  const isHidden = type === 'SecureString' && !options.withDecryption;
  return {
    Name: parameter.name,
    Type: type,
    Value: isHidden ? Buffer.from(value).toString('base64') : value,
    Version: parameter.version,
    LastModifiedDate: new Date(parameter.modifiedAt),
    ARN: resource(cloud, parameter.name).arn,
    DataType: 'text',
  };
}

function notFound(): AwsError {
  return new AwsError('ParameterNotFound', '');
}

const onNames = (
  { Names: names }: { readonly Names: readonly string[] },
  { cloud }: Call,
) => names.map(each => resource(cloud, each));

/**
 * Parameter Store. It has no compare-and-set: the last writer wins.
 *
 * @internal
 */
export const parameterActions = [
  action({
    name: 'GetParameter',
    input: z
      .object({ Name: name, WithDecryption: z.boolean().optional() })
      .strict(),
    resources: ({ Name: wanted }, { cloud }) => [resource(cloud, wanted)],
    handle: (input, { cloud, state }) => {
      const found = state.parameters.get(input.Name);
      if (!found) {
        throw notFound();
      }
      return {
        Parameter: present(cloud, found, {
          withDecryption: input.WithDecryption,
        }),
      };
    },
  }),
  action({
    name: 'GetParameters',
    input: z
      .object({
        Names: z.array(name).min(1).max(10),
        WithDecryption: z.boolean().optional(),
      })
      .strict(),
    resources: onNames,
    handle: (input, { cloud, state }) => ({
      Parameters: input.Names.flatMap(each => {
        const found = state.parameters.get(each);
        return found
          ? [present(cloud, found, { withDecryption: input.WithDecryption })]
          : [];
      }),
      InvalidParameters: input.Names.filter(
        each => !state.parameters.has(each),
      ),
    }),
  }),
  action({
    name: 'GetParametersByPath',
    input: z
      .object({
        Path: name.startsWith('/'),
        Recursive: z.boolean().optional(),
        WithDecryption: z.boolean().optional(),
        MaxResults: z.number().int().min(1).max(10).optional(),
        NextToken: z.string().optional(),
      })
      .strict(),
    resources: ({ Path: path }, { cloud }) => [resource(cloud, path)],
    handle: (input, { cloud, state }) => {
      const path = `${input.Path.replace(/\/+$/, '')}/`;
      const found = [...state.parameters.values()].filter(
        each =>
          each.name.startsWith(path) &&
          (input.Recursive || !each.name.slice(path.length).includes('/')),
      );
      const paged = page(found, {
        token: input.NextToken,
        size: cloud.settings.pageSize,
        most: input.MaxResults ?? 10,
        badToken: 'InvalidNextToken',
      });
      return {
        Parameters: paged.items.map(each =>
          present(cloud, each, { withDecryption: input.WithDecryption }),
        ),
        NextToken: paged.next,
      };
    },
  }),
  action({
    name: 'PutParameter',
    isWrite: true,
    input: z
      .object({
        Name: name.regex(/^[\w./-]+$/, 'may have letters, digits and ._-/'),
        Value: z.string().min(1),
        Type: z.enum(['String', 'StringList', 'SecureString']).optional(),
        Overwrite: z.boolean().optional(),
        Description: z.string().optional(),
        Tier: z.literal('Standard').optional(),
      })
      .strict(),
    resources: ({ Name: wanted }, { cloud }) => [resource(cloud, wanted)],
    context: ({ Overwrite: overwrite }) => ({
      'ssm:Overwrite': String(overwrite ?? false),
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
  action({
    name: 'DeleteParameter',
    isWrite: true,
    input: z.object({ Name: name }).strict(),
    resources: ({ Name: wanted }, { cloud }) => [resource(cloud, wanted)],
    handle: ({ Name: wanted }, { state }) => {
      if (!state.parameters.delete(wanted)) {
        throw notFound();
      }
      return {};
    },
  }),
];

import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { CommandResult } from '../callbacks/AwsCallbacks';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { object, text } from '../service/fields';
import { listed } from '../service/page';
import type { Item } from '../state/State';
import { find, on, resourceOf } from '../state/kinds';

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

type Command = Item<'commands'>;
type Invocation = Command['invocations'][number];

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html */
const targetLimit = 50;

/** An instance with a reachable agent: it runs, and its host works. */
function isManaged(instance: Item<'instances'> | undefined): boolean {
  return instance?.state === 'running' && !instance.isHostImpaired;
}

function end(
  cloud: Cloud,
  invocation: Invocation,
  result: CommandResult | undefined,
): void {
  if (invocation.status !== 'InProgress' && invocation.status !== 'Pending') {
    return; // It has timed out meanwhile.
  }
  const status = result?.status ?? 'Undeliverable';
  const code = { Success: 0, Undeliverable: -1, Failed: 1, TimedOut: 1 };
  Object.assign(invocation, {
    status,
    output: result?.standardOutput?.slice(0, 24_000) ?? '',
    error: result?.standardError?.slice(0, 8000) ?? '',
    responseCode: result?.responseCode ?? code[status],
    endedAt: cloud.now().toISOString(),
  });
  cloud.changedByTime('CommandEnded');
}

function run(cloud: Cloud, command: Command, invocation: Invocation): void {
  const { instanceId } = invocation;
  const instance = cloud.state.instances.get(instanceId);
  const { runCommand } = cloud.callbacks;
  if (!runCommand || !isManaged(instance)) {
    end(cloud, invocation, undefined);
    return;
  }
  invocation.status = 'InProgress';
  invocation.startedAt = cloud.now().toISOString();
  cloud.agenda.after(command.timeoutSeconds * 1000, () =>
    end(cloud, invocation, { status: 'TimedOut' }),
  );
  cloud.inBackground(async () => {
    const result = await runCommand
      .call(cloud.callbacks, {
        commandId: command.id,
        instanceId,
        documentName: command.documentName,
        parameters: command.parameters,
        timeoutSeconds: command.timeoutSeconds,
        tags: instance?.tags ?? {},
      })
      .catch(
        (error: unknown): CommandResult => ({
          status: 'Failed',
          standardError: error instanceof Error ? error.message : String(error),
        }),
      );
    end(cloud, invocation, result);
  });
}

/** Commands on instances, which a callback runs. @internal */
export const commandActions = [
  action({
    name: 'SendCommand',
    input: {
      DocumentName: text,
      InstanceIds: z.array(text).min(1).max(targetLimit),
      Parameters: z.record(z.array(z.string())).default({}),
      TimeoutSeconds: z.number().int().min(30).max(2_592_000).default(3600),
      // The emulator has no S3.
      OutputS3BucketName: text.optional(),
      OutputS3KeyPrefix: text.optional(),
    },
    resources: (input, call) => [
      ...on(['DocumentName'], 'documents')(input, call),
      ...on(['InstanceIds'])(input, call),
    ],
    handle: (input, call) => {
      const { cloud, state, now } = call;
      const { DocumentName: documentName, Parameters: parameters } = input;
      const document = find(call, 'documents', documentName);
      const unknown = Object.keys(parameters).find(
        each => !Object.hasOwn(document.parameters, each),
      );
      const missing = Object.keys(document.parameters).find(
        each => document.parameters[each] && !Object.hasOwn(parameters, each),
      );
      demand(
        missing === undefined,
        `InvalidParameters: Parameter "${missing}" requires a value.`,
      );
      demand(
        unknown === undefined,
        `InvalidParameters: Parameters provided in request not found in Document: ${unknown}`,
      );
      const stranger = input.InstanceIds.find(
        each => !isManaged(state.instances.get(each)),
      );
      demand(
        !stranger,
        `InvalidInstanceId: Instances [[${stranger}]] not in a valid state for account ${cloud.settings.accountId}`,
      );
      const command = cloud.put('commands', {
        id: cloud.guids.next(),
        documentName,
        parameters,
        timeoutSeconds: input.TimeoutSeconds,
        invocations: input.InstanceIds.map(instanceId => ({
          instanceId,
          status: 'Pending',
          output: '',
          error: '',
          responseCode: -1,
        })),
      });
      cloud.agenda.after(0, () =>
        command.invocations.forEach(each => run(cloud, command, each)),
      );
      cloud.inBackground(async () => cloud.agenda.runDue());
      return {
        Command: {
          CommandId: command.id,
          DocumentName: documentName,
          Parameters: parameters,
          InstanceIds: input.InstanceIds,
          RequestedDateTime: now,
          TimeoutSeconds: command.timeoutSeconds,
          Status: 'Pending',
          StatusDetails: 'Pending',
          TargetCount: input.InstanceIds.length,
        },
      };
    },
  }),
  action({
    name: 'GetCommandInvocation',
    input: { CommandId: text, InstanceId: text },
    handle: ({ CommandId, InstanceId }, { state }) => {
      const command = state.commands.get(CommandId);
      const invocation = command?.invocations.find(
        ({ instanceId }) => instanceId === InstanceId,
      );
      demand(command && invocation, 'InvocationDoesNotExist:');
      return {
        CommandId,
        InstanceId,
        DocumentName: command.documentName,
        Status: invocation.status,
        StatusDetails: invocation.status,
        ResponseCode: invocation.responseCode,
        StandardOutputContent: invocation.output,
        StandardErrorContent: invocation.error,
        ExecutionStartDateTime: invocation.startedAt ?? '',
        ExecutionEndDateTime: invocation.endedAt ?? '',
      };
    },
  }),
  action({
    name: 'DescribeInstanceInformation',
    input: {
      Filters: z
        .array(object({ Key: z.literal('InstanceIds'), Values: z.array(text) }))
        .optional(),
      MaxResults: z.number().int().min(5).max(50).optional(),
      NextToken: z.string().optional(),
    },
    handle: (input, call) => {
      const wanted = input.Filters?.flatMap(({ Values }) => Values);
      const found = [...call.state.instances.values()].filter(
        ({ id: each, state }) =>
          ['running', 'stopped'].includes(state) &&
          (!wanted || wanted.includes(each)),
      );
      return listed(call, found, {
        token: input.NextToken,
        set: 'InstanceInformationList',
        most: input.MaxResults,
        present: instance => ({
          InstanceId: instance.id,
          PingStatus: isManaged(instance) ? 'Online' : 'ConnectionLost',
          LastPingDateTime: call.now,
          PlatformType: 'Linux',
          ResourceType: 'EC2Instance',
        }),
      });
    },
  }),
];

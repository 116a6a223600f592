import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { CommandResult } from '../callbacks/AwsCallbacks';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { object } from '../service/fields';
import { listed } from '../service/page';
import { find, on } from '../state/kinds';
import type { Item } from '../state/State';

type Command = Item<'commands'>;
type Invocation = Command['invocations'][number];

const id = z.string().min(1);
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
    isWrite: true,
    input: {
      DocumentName: id,
      InstanceIds: z.array(id).min(1).max(targetLimit),
      Parameters: z.record(z.array(z.string())).default({}),
      Comment: z.string().max(100).default(''),
      TimeoutSeconds: z.number().int().min(30).max(2_592_000).default(3600),
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
        comment: input.Comment,
        requestedAt: now.toISOString(),
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
          Comment: command.comment,
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
    input: { CommandId: id, InstanceId: id },
    handle: ({ CommandId, InstanceId }, { state }) => {
      const command = state.commands.get(CommandId);
      const invocation = command?.invocations.find(
        ({ instanceId }) => instanceId === InstanceId,
      );
      demand(command && invocation, 'InvocationDoesNotExist:');
      return {
        CommandId,
        InstanceId,
        Comment: command.comment,
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
        .array(object({ Key: z.literal('InstanceIds'), Values: z.array(id) }))
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

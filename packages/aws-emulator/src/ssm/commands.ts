import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { CommandResult } from '../callbacks/AwsCallbacks';
import type { Cloud } from '../cloud/Cloud';
import { resourceOf } from '../ec2/resourceOf';
import { emitEvent } from '../events/emitEvent';
import { action } from '../service/Action';
import { page } from '../service/page';
import type { Item, State } from '../state/State';

type Command = Item<'commands'>;
type Invocation = Command['invocations'][number];

const id = z.string().min(1);
const filter = z
  .object({ Key: z.literal('InstanceIds'), Values: z.array(id) })
  .strict();
/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html */
const targetLimit = 50;

/** An instance with a reachable agent: it runs, and its host works. */
function isManaged(instance: Item<'instances'> | undefined): boolean {
  return instance?.state === 'running' && !instance.isHostImpaired;
}

function present(command: Command) {
  const count = (...states: readonly Invocation['status'][]) =>
    command.invocations.filter(({ status }) => states.includes(status)).length;
  const isOpen = count('Pending', 'InProgress') > 0;
  const failed = count('Failed', 'Undeliverable');
  const late = count('TimedOut') > 0 ? 'TimedOut' : 'Success';
  const ended = failed > 0 ? 'Failed' : late;
  const status = isOpen ? 'InProgress' : ended;
  return {
    CommandId: command.id,
    DocumentName: command.documentName,
    DocumentVersion: '$DEFAULT',
    Comment: command.comment,
    Parameters: command.parameters,
    InstanceIds: command.invocations.map(({ instanceId }) => instanceId),
    Targets: [],
    RequestedDateTime: new Date(command.requestedAt),
    ExpiresAfter: new Date(command.expiresAt),
    TimeoutSeconds: command.timeoutSeconds,
    Status: status,
    StatusDetails: status,
    TargetCount: command.invocations.length,
    CompletedCount: command.invocations.length - count('Pending', 'InProgress'),
    ErrorCount: failed,
    DeliveryTimedOutCount: 0,
  };
}

function end(
  cloud: Cloud,
  options: {
    readonly command: Command;
    readonly invocation: Invocation;
    readonly result: CommandResult | undefined;
  },
): void {
  const { command, invocation, result } = options;
  if (invocation.status !== 'InProgress' && invocation.status !== 'Pending') {
    return; // It has timed out meanwhile.
  }
  const status = result?.status ?? 'Undeliverable';
  invocation.status = status;
  invocation.output = result?.standardOutput?.slice(0, 24_000) ?? '';
  invocation.error = result?.standardError?.slice(0, 8000) ?? '';
  invocation.responseCode = result?.responseCode ?? defaultCode(status);
  invocation.endedAt = cloud.now().toISOString();
  cloud.changedByTime('CommandEnded');
  emitEvent(cloud, {
    source: 'aws.ssm',
    'detail-type': 'EC2 Command Invocation Status-change Notification',
    resources: [cloud.arn('ec2', `instance/${invocation.instanceId}`)],
    detail: {
      'command-id': command.id,
      'document-name': command.documentName,
      'instance-id': invocation.instanceId,
      status,
    },
  });
}

function run(cloud: Cloud, command: Command, invocation: Invocation): void {
  const { instanceId } = invocation;
  const instance = cloud.state.instances.get(instanceId);
  const { runCommand } = cloud.callbacks;
  if (!runCommand || !isManaged(instance)) {
    end(cloud, { command, invocation, result: undefined });
    return;
  }
  invocation.status = 'InProgress';
  invocation.startedAt = cloud.now().toISOString();
  cloud.agenda.after(command.timeoutSeconds * 1000, () =>
    end(cloud, { command, invocation, result: { status: 'TimedOut' } }),
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
    end(cloud, { command, invocation, result });
  });
}

function findInvocation(
  state: State,
  input: { readonly CommandId: string; readonly InstanceId: string },
): readonly [Command, Invocation] {
  const command = state.commands.get(input.CommandId);
  const invocation = command?.invocations.find(
    ({ instanceId }) => instanceId === input.InstanceId,
  );
  if (!command || !invocation) {
    throw new AwsError('InvocationDoesNotExist', '');
  }
  return [command, invocation];
}

/**
 * Commands on instances, which a callback runs.
 *
 * @internal
 */
export const commandActions = [
  action({
    name: 'SendCommand',
    isWrite: true,
    input: z
      .object({
        DocumentName: id,
        InstanceIds: z.array(id).min(1).max(targetLimit),
        Parameters: z.record(z.array(z.string())).default({}),
        Comment: z.string().max(100).default(''),
        TimeoutSeconds: z.number().int().min(30).max(2_592_000).default(3600),
      })
      .strict(),
    resources: (input, { cloud }) => [
      {
        arn: cloud.arn('ssm', `document/${input.DocumentName}`),
        tags: cloud.state.documents.get(input.DocumentName)?.tags,
      },
      ...input.InstanceIds.map(each => {
        const { arn, tags } = resourceOf(cloud, each, { type: 'instance' });
        return { arn, tags };
      }),
    ],
    handle: (input, { cloud, state, now }) => {
      const document = state.documents.get(input.DocumentName);
      if (!document) {
        throw new AwsError(
          'InvalidDocument',
          `Document with name ${input.DocumentName} does not exist.`,
        );
      }
      const unknown = Object.keys(input.Parameters).find(
        name => !Object.hasOwn(document.parameters, name),
      );
      const missing = Object.keys(document.parameters).find(
        name =>
          document.parameters[name] && !Object.hasOwn(input.Parameters, name),
      );
      if (unknown !== undefined || missing !== undefined) {
        throw new AwsError(
          'InvalidParameters',
          unknown === undefined
            ? `Parameter "${missing}" requires a value.`
            : `Parameters provided in request not found in Document: ${unknown}`,
        );
      }
      const stranger = input.InstanceIds.find(
        each => !isManaged(state.instances.get(each)),
      );
      if (stranger) {
        throw new AwsError(
          'InvalidInstanceId',
          `Instances [[${stranger}]] not in a valid state for account ${cloud.settings.accountId}`,
        );
      }
      const command = cloud.put('commands', {
        id: cloud.ids.uuid(),
        documentName: input.DocumentName,
        parameters: input.Parameters,
        comment: input.Comment,
        requestedAt: now.toISOString(),
        expiresAt: new Date(
          now.getTime() + input.TimeoutSeconds * 1000,
        ).toISOString(),
        timeoutSeconds: input.TimeoutSeconds,
        invocations: input.InstanceIds.map(instanceId => ({
          instanceId,
          status: 'Pending' as const,
          output: '',
          error: '',
          responseCode: -1,
        })),
      });
      const shown = present(command);
      cloud.agenda.after(0, () =>
        command.invocations.forEach(each => run(cloud, command, each)),
      );
      cloud.inBackground(async () => cloud.agenda.runDue());
      return {
        Command: { ...shown, Status: 'Pending', StatusDetails: 'Pending' },
      };
    },
  }),
  action({
    name: 'GetCommandInvocation',
    input: z.object({ CommandId: id, InstanceId: id }).strict(),
    handle: (input, { state }) => {
      const [command, invocation] = findInvocation(state, input);
      return {
        CommandId: command.id,
        InstanceId: invocation.instanceId,
        Comment: command.comment,
        DocumentName: command.documentName,
        DocumentVersion: '$DEFAULT',
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
    input: z
      .object({
        Filters: z.array(filter).optional(),
        MaxResults: z.number().int().min(5).max(50).optional(),
        NextToken: z.string().optional(),
      })
      .strict(),
    handle: (input, { cloud, state, now }) => {
      const wanted = input.Filters?.flatMap(({ Values }) => Values);
      const found = [...state.instances.values()].filter(
        instance =>
          ['running', 'stopped'].includes(instance.state) &&
          (!wanted || wanted.includes(instance.id)),
      );
      const paged = page(found, {
        token: input.NextToken,
        size: cloud.settings.pageSize,
        most: input.MaxResults,
        badToken: 'InvalidNextToken',
      });
      return {
        InstanceInformationList: paged.items.map(instance => ({
          InstanceId: instance.id,
          PingStatus: isManaged(instance) ? 'Online' : 'ConnectionLost',
          LastPingDateTime: now,
          AgentVersion: '3.3.2299.0',
          PlatformType: 'Linux',
          PlatformName: 'Amazon Linux',
          PlatformVersion: '2023',
          ResourceType: 'EC2Instance',
        })),
        NextToken: paged.next,
      };
    },
  }),
];

function defaultCode(status: Invocation['status']): number {
  if (status === 'Undeliverable') {
    return -1;
  }
  return status === 'Success' ? 0 : 1;
}

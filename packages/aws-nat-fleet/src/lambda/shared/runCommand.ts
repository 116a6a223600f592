import { setTimeout as wait } from 'node:timers/promises';
import {
  GetCommandInvocationCommand,
  InvocationDoesNotExist,
  SendCommandCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { names } from '../../contract';

/** The answer of an instance. */
export interface CommandResult {
  readonly succeeded: boolean;
  readonly output: string;
  readonly error: string;
}

const PENDING = ['Pending', 'InProgress', 'Delayed', 'Cancelling'];

/** Runs `nat-fleet <action>` on an instance through the fleet's own document, and waits for its end. */
export async function runCommand(
  ssm: SSMClient,
  environment: string,
  instanceId: string,
  action: 'apply' | 'check',
  { pollMilliseconds = 500, timeoutMilliseconds = 60_000 } = {},
): Promise<CommandResult> {
  const { Command } = await ssm.send(
    new SendCommandCommand({
      DocumentName: names(environment).commandDocument,
      InstanceIds: [instanceId],
      Parameters: { action: [action] },
    }),
  );
  const CommandId = Command?.CommandId;
  const endsAt = Date.now() + timeoutMilliseconds;
  for (;;) {
    try {
      const found = await ssm.send(
        new GetCommandInvocationCommand({ CommandId, InstanceId: instanceId }),
      );
      if (found.Status && !PENDING.includes(found.Status)) {
        return {
          succeeded: found.Status === 'Success',
          output: found.StandardOutputContent ?? '',
          error: found.StandardErrorContent || found.Status,
        };
      }
    } catch (error) {
      // The invocation appears a moment after the command.
      if (!(error instanceof InvocationDoesNotExist)) throw error;
    }
    if (Date.now() > endsAt) {
      return {
        succeeded: false,
        output: '',
        error: `no answer in ${timeoutMilliseconds} ms`,
      };
    }
    await wait(pollMilliseconds);
  }
}

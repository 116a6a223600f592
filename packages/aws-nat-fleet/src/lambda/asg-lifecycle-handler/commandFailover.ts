import { InvokeCommand } from '@aws-sdk/client-lambda';
import { FleetCommand, names } from '../../contract';
import { LifecycleStep } from './LifecycleStep';

/**
 * Commands nat-route-failover to drain or release the zone, and waits for its end.
 *
 * @throws Error with the message of the function if it fails
 */
export async function commandFailover(
  { clients, tools, zone }: Pick<LifecycleStep, 'clients' | 'tools' | 'zone'>,
  command: FleetCommand['command'],
  reason: string,
): Promise<void> {
  const payload: FleetCommand = {
    kind: 'command',
    command,
    zone: zone.zone,
    reason,
  };
  const { FunctionError, Payload } = await clients.lambda.send(
    new InvokeCommand({
      FunctionName: names(tools.environment).failoverFunction,
      InvocationType: 'RequestResponse',
      Payload: JSON.stringify(payload),
    }),
  );
  if (FunctionError) {
    throw new Error(
      `nat-route-failover could not ${command} ${zone.zone}: ${Buffer.from(
        Payload ?? [],
      )}`,
    );
  }
}

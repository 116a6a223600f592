import { InvokeCommand } from '@aws-sdk/client-lambda';
import { FleetCommand, names } from '../../contract';
import { LifecycleStep } from './LifecycleStep';

/**
 * Has nat-route-failover drain or release the zone, and waits for its end.
 *
 * @throws Error with what the function said when it failed
 */
export async function commandFailover(
  { clients, tools, zone, action }: LifecycleStep,
  command: FleetCommand['command'],
): Promise<void> {
  const payload: FleetCommand = {
    kind: 'command',
    command,
    zone: zone.zone,
    reason: `${action.transition} of ${action.instanceId}`,
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

import { ArmError } from '../arm/ArmError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses a write while another one is under way on the same resource, in Azure's words.
 *
 * @internal
 */
export function refuseWhenBusy(cloud: Cloud, id: string): void {
  const operation = cloud.operations.runningOn(id);
  if (operation) {
    throw new ArmError(409, {
      code: 'AnotherOperationInProgress',
      message: `Another operation on this or dependent resource is in progress. To retrieve status of the operation use uri: ${cloud.settings.endpoint}/subscriptions/${operation.subscriptionId}/providers/${operation.namespace}/locations/${operation.location}/operations/${operation.id}?api-version=2022-07-01.`,
      details: [],
    });
  }
}

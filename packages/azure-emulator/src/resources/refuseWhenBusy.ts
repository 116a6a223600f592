import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses a write while another one is under way on the same resource, in Azure's words.
 *
 * @internal
 */
export function refuseWhenBusy(cloud: Cloud, id: string): void {
  const operation = cloud.operations.runningOn(id);
  if (operation) {
    throw new AzureError('AnotherOperationInProgress', {
      uri: `${cloud.settings.endpoint}/subscriptions/${operation.subscriptionId}/providers/${operation.namespace}/locations/${operation.location}/operations/${operation.id}?api-version=2022-07-01`,
    });
  }
}

import { AzureError } from '../errors/AzureError';

/**
 * The refusal of a write in a subscription that was disabled.
 *
 * @internal
 */
export function readOnlySubscription(
  subscriptionId: string,
): AzureError<'ReadOnlyDisabledSubscription'> {
  return new AzureError('ReadOnlyDisabledSubscription', { subscriptionId });
}

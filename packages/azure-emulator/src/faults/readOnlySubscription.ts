import { ArmError } from '../arm/ArmError';

/**
 * The refusal of a write in a subscription that was disabled, in Azure's words.
 *
 * @internal
 */
export function readOnlySubscription(subscriptionId: string): ArmError {
  return new ArmError(409, {
    code: 'ReadOnlyDisabledSubscription',
    message: `The subscription '${subscriptionId}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`,
  });
}

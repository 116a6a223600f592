import {
  createdAddressCount,
  type PlanChanges,
} from 'backstage-plugin-nat-gateway-common';

/**
 * Whether a plan's subnets will leave with addresses that do not exist yet, so that nobody
 * who acknowledged the plan can have seen them.
 *
 * @internal
 */
export const bringsUnseenAddresses = (
  changes: Pick<PlanChanges, 'addressesGained'>,
): boolean => createdAddressCount(changes.addressesGained) > 0;

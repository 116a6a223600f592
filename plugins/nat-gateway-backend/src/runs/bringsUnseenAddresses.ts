import {
  createdAddressCount,
  type PlanChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether a plan's subnets will leave with addresses that do not exist yet, so that the
 * person who acknowledged the plan cannot have seen them.
 *
 * @internal
 */
export const bringsUnseenAddresses = (
  changes: Pick<PlanChanges, 'addressesGained'>,
): boolean => createdAddressCount(changes.addressesGained) > 0;

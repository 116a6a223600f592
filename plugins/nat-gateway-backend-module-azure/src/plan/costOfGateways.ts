import { difference, uniqBy } from 'lodash';
import {
  compareCost,
  designForAddresses,
  type CostEstimate,
  type PriceTable,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannedGateway } from './PlannedGateway';
import { newAddresses } from './newAddresses';

/**
 * What gateways cost before and after their plan, with those that they replace, which stay until they
 * are deleted: each counted once, and not after a plan that deletes them. What could not be read of those is
 * left out.
 *
 * @internal
 */
export function costOfGateways(
  gateways: readonly PlannedGateway[],
  { table }: { readonly table: PriceTable },
): CostEstimate {
  const retired = gateways.flatMap(each => each.retired ?? []);
  const deleted = gateways.flatMap(({ retiredAddresses }) => retiredAddresses);
  const standing = uniqBy(
    [
      ...retired,
      ...gateways.flatMap(({ live, replaced }) => [
        ...(live ? [live] : []),
        ...replaced,
      ]),
    ],
    ({ resourceId }) => resourceId.toLowerCase(),
  );
  const before = [
    ...standing.flatMap(({ addresses }) => addresses),
    ...gateways.flatMap(({ toAdd }) => toAdd),
  ];
  const created = gateways.filter(({ live }) => !live);
  return compareCost(
    designForAddresses(before, { gatewayCount: standing.length }),
    designForAddresses(
      [...difference(before, deleted), ...gateways.flatMap(newAddresses)],
      { gatewayCount: standing.length - retired.length + created.length },
    ),
    { table },
  );
}

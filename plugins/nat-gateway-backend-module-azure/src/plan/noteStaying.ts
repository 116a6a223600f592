import {
  compareCost,
  designForAddresses,
  say,
  type PriceTable,
  type Said,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress } from './AzureState';

/**
 * What becomes of addresses that a gateway loses and that are not deleted: what they cost, and, of those that
 * runs created, the command that deletes them.
 *
 * @internal
 */
export function noteStaying(
  addresses: readonly ObservedAddress[],
  options: { readonly gateway: string; readonly table: PriceTable },
): readonly Said[] {
  const { gateway, table } = options;
  const of = (some: readonly ObservedAddress[]) => {
    const { perMonth, currency } = compareCost(
      designForAddresses([], { gatewayCount: 0 }),
      designForAddresses(some, { gatewayCount: 0 }),
      { table },
    );
    return {
      addresses: some.map(({ name, address }) => address ?? name),
      gateway,
      cost: `${perMonth.after} ${currency}`,
    };
  };
  const ours = addresses.filter(({ origin }) => origin === 'created');
  const others = addresses.filter(({ origin }) => origin !== 'created');
  return [
    ...(ours.length > 0
      ? [
          say('plan.addressesStay', {
            ...of(ours),
            command: `az resource delete --ids ${ours
              .map(({ resourceId }) => resourceId)
              .join(' ')}`,
          }),
        ]
      : []),
    ...(others.length > 0
      ? [say('plan.addressesOfOthersStay', of(others))]
      : []),
  ];
}

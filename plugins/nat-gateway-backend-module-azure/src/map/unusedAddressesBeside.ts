import type { NatGateway } from '@azure/arm-network';
import { groupBy, sumBy } from 'lodash';
import {
  parseArmId,
  type GatewayFacts,
  type ObservedUnusedAddress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { InventoryIndex } from './InventoryIndex';
import { subjectOf } from './subjectOf';

/**
 * How many of the addresses that nothing uses are in a gateway's resource group and belong to the gateway's
 * owner: what is another team's is not theirs to delete.
 *
 * @internal
 */
export function unusedAddressesBeside(
  unused: readonly ObservedUnusedAddress[],
  options: {
    readonly account: Pick<AzureAccount, 'name' | 'scopes'>;
    readonly index: Pick<InventoryIndex, 'clusterOfGroup'>;
  },
): (gateway: NatGateway) => NonNullable<GatewayFacts['unusedAddresses']> {
  const placeOf = (resource: Parameters<typeof subjectOf>[0]) =>
    [
      parseArmId(resource.id ?? '')?.resourceGroup.toLowerCase(),
      subjectOf(resource, options).ownerRef,
    ].join(' ');
  const byPlace = groupBy(unused, ({ resourceId: id, region, tags }) =>
    placeOf({ id, location: region, tags }),
  );
  return gateway => {
    const { publicIp = [], prefix = [] } = groupBy(
      byPlace[placeOf(gateway)] ?? [],
      ({ kind }) => kind,
    );
    return {
      publicIpCount: publicIp.length,
      prefixAddressCount: sumBy(prefix, ({ addressCount }) => addressCount),
    };
  };
}

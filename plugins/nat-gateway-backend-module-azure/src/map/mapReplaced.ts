import {
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedReplaced, ObservedSubnet } from '../plan/AzureState';
import { addressesOfGateway } from './addressesOfGateway';
import { idsOf } from './idsOf';
import type { InventoryIndex } from './InventoryIndex';
import { unreadAddresses } from './unreadAddresses';

function mapGateway(
  id: string,
  { index }: { readonly index: InventoryIndex },
): ObservedReplaced {
  const gateway = index.gateway(id);
  const resourceId = gateway?.id ?? id;
  const name = parseArmId(resourceId)?.name ?? resourceId;
  const addresses = gateway ? addressesOfGateway(gateway, { index }) : [];
  return {
    resourceId,
    name,
    addresses: addresses.flatMap(({ addressCount, ...address }) =>
      addressCount === undefined ? [] : { ...address, addressCount },
    ),
    notRead: gateway
      ? unreadAddresses(addresses)
      : [{ kind: 'natGateway', resourceId, name }],
    subnetIds: idsOf(gateway?.subnets),
  };
}

/**
 * The gateways that subnets have today, other than the one that each is to have. What of them is not
 * listed is named as not read.
 *
 * @internal
 */
export function mapReplaced(
  subnets: readonly ObservedSubnet[],
  options: {
    /** The gateway that a subnet is to have. */
    readonly gatewayIdOf: (subnetId: string) => string;
    readonly index: InventoryIndex;
  },
): readonly ObservedReplaced[] {
  const ids = subnets.flatMap(
    ({ fact: { natGatewayResourceId: id, resourceId } }) =>
      id && !sameArmId(id, options.gatewayIdOf(resourceId)) ? [id] : [],
  );
  const distinct = new Map(ids.map(id => [id.toLowerCase(), id]));
  return [...distinct.values()].map(id => mapGateway(id, options));
}

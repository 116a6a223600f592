import {
  parseArmId,
  say,
  type ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex, KnownSubnet } from './InventoryIndex';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import type { SubnetWay } from './SubnetWay';
import { wayOfSubnet } from './wayOfSubnet';

/** Machines may be behind a load balancer or have addresses, which are not collected. */
const ofMachines: SubnetWay = {
  key: 'machines',
  way: { kind: 'unknown', addresses: [], notRead: [] },
  because: ({ subnets }) => say('outbound.subnetAlone', { subnets }),
};

/**
 * A subnet with what decides for it, whatever is in it; undefined for one without a proper id.
 *
 * @internal
 */
export function mapSubnet(
  found: KnownSubnet,
  { index }: { readonly index: InventoryIndex },
): ObservedPlace | undefined {
  const { name, network, resourceId } = found;
  const id = parseArmId(resourceId);
  if (!id) return undefined;
  const { way, because } = wayOfSubnet(found, {
    index,
    outboundType: 'none',
    ofCluster: ofMachines,
  });
  const { message, wording } = because({ subnets: [name], pools: [] });
  return {
    kind: 'subnet',
    resourceId,
    name,
    container: resourceGroupOf(id),
    region: regionNameOf(network.location),
    virtualNetworkId: network.id ?? '',
    ways: [
      {
        ...way,
        pools: [],
        subnets: [{ resourceId, name }],
        reason: message,
        reasonWording: wording,
      },
    ],
    tags: network.tags ?? {},
  };
}

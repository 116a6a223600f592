import {
  parseArmId,
  type ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex, KnownSubnet } from './InventoryIndex';
import { joinWays } from './joinWays';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import { emptySubnet, takersOfSubnet } from './takersOfSubnet';

/**
 * A subnet with the ways of what is in it, else with what it decides by itself; undefined for one without
 * a proper id.
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
  const takers = takersOfSubnet(found, { index });
  return {
    kind: 'subnet',
    resourceId,
    name,
    container: resourceGroupOf(id),
    region: regionNameOf(network.location),
    virtualNetworkId: network.id ?? '',
    ways: joinWays(
      takers.length > 0 ? takers : [emptySubnet(found, { index })],
      {
        isCounted: true,
      },
    ),
    tags: network.tags ?? {},
  };
}

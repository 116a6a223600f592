import type { VirtualNetwork } from '@azure/arm-network';
import {
  parseArmId,
  say,
  type EgressWay,
  type ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { joinWays } from './joinWays';
import { regionNameOf } from './regionNameOf';
import { resourceGroupOf } from './resourceGroupOf';
import { emptySubnet, takersOfSubnet } from './takersOfSubnet';

function noSubnets(name: string): EgressWay {
  const { message, wording } = say('outbound.noSubnets', { network: name });
  return {
    kind: 'none',
    pools: [],
    subnets: [],
    addresses: [],
    notRead: [],
    reason: message,
    reasonWording: wording,
  };
}

/**
 * A network with a way for each that the machines in it take; without any known, for each that its subnets
 * decide. Undefined for one without a proper id.
 *
 * @internal
 */
export function mapNetwork(
  network: VirtualNetwork,
  { index }: { readonly index: InventoryIndex },
): ObservedPlace | undefined {
  const resourceId = network.id ?? '';
  const id = parseArmId(resourceId);
  if (!id) return undefined;
  const name = network.name ?? id.name;
  const subnets = (network.subnets ?? []).flatMap(
    subnet => index.subnet(subnet.id ?? '') ?? [],
  );
  const takers = subnets.flatMap(subnet => takersOfSubnet(subnet, { index }));
  const ways = joinWays(
    takers.length > 0
      ? takers
      : subnets.map(subnet => emptySubnet(subnet, { index })),
    { isCounted: true },
  );
  return {
    kind: 'network',
    resourceId,
    name,
    container: resourceGroupOf(id),
    region: regionNameOf(network.location),
    virtualNetworkId: resourceId,
    ways: ways.length > 0 ? ways : [noSubnets(name)],
    tags: network.tags ?? {},
  };
}

import type { JsonObject } from '@backstage/types';
import {
  TAG_OWNER,
  parseArmId,
  sameArmId,
  say,
  type EgressAddress,
} from 'backstage-plugin-nat-gateway-common';
import type { z } from 'zod/v3';
import type { ObservedSubnet } from '../plan/AzureState';
import type { AzureInventory } from '../read/AzureInventory';
import { clusterSubnetsOf } from './clusterSubnetsOf';
import { defaultRouteOf } from './defaultRouteOf';
import { idsOf } from './idsOf';
import { mapEgressAddresses } from './mapEgressAddresses';
import { rawVirtualNetworkSchema } from './rawVirtualNetworkSchema';
import { regionNameOf } from './regionNameOf';

type RawNetwork = z.output<typeof rawVirtualNetworkSchema>;
type RawSubnet = RawNetwork['properties']['subnets'][number];

const namesOf = (addresses: readonly EgressAddress[]) =>
  addresses.map(({ address, name }) => address ?? name);

function hasBasicSku(
  subnet: RawSubnet,
  inventory: AzureInventory,
): boolean | undefined {
  const inside = subnet.properties.ipConfigurations;
  return inside
    ? inventory.publicIpAddresses.some(
        address =>
          address.sku?.name === 'Basic' &&
          inside.some(({ id }) =>
            sameArmId(id, address.ipConfiguration?.id ?? ''),
          ),
      )
    : undefined;
}

/** What carries the subnet's flows, by Azure's order of precedence. */
function carrierOf(
  subnet: RawSubnet,
  options: {
    readonly inventory: AzureInventory;
    readonly clusters: AzureInventory['managedClusters'];
  },
): Pick<ObservedSubnet, 'carriedBy' | 'isRoutedAway' | 'addresses'> {
  const { inventory, clusters } = options;
  const { natGateway, routeTable, defaultOutboundAccess } = subnet.properties;
  const route = defaultRouteOf(
    { routeTable: routeTable ? { id: routeTable } : undefined },
    inventory.routeTables,
  );
  if (route && route.nextHopType !== 'Internet') {
    const hop = route.nextHopIpAddress ?? route.nextHopType;
    return {
      carriedBy: say('outbound.userDefinedRoute', { nextHop: hop }).wording,
      isRoutedAway: true,
      addresses: [],
    };
  }
  if (natGateway) {
    const known = inventory.natGateways.find(({ id }) =>
      sameArmId(id ?? '', natGateway),
    );
    const addressIds = [
      ...idsOf(known?.publicIpPrefixes),
      ...idsOf(known?.publicIpAddresses),
    ];
    return {
      carriedBy: parseArmId(natGateway)?.name ?? natGateway,
      isRoutedAway: false,
      addresses: namesOf(mapEgressAddresses(addressIds, inventory)),
    };
  }
  const balanced = clusters.filter(
    ({ networkProfile }) =>
      (networkProfile?.outboundType ?? 'loadBalancer') === 'loadBalancer',
  );
  if (balanced.length > 0) {
    const addressIds = balanced.flatMap(({ networkProfile }) =>
      idsOf(networkProfile?.loadBalancerProfile?.effectiveOutboundIPs),
    );
    return {
      carriedBy: say('outbound.loadBalancer', {}).wording,
      isRoutedAway: false,
      addresses: namesOf(mapEgressAddresses(addressIds, inventory)),
    };
  }
  return {
    carriedBy: say(
      defaultOutboundAccess === false
        ? 'outbound.nothingPrivateSubnet'
        : 'outbound.defaultOutboundAccess',
      {},
    ).wording,
    isRoutedAway: false,
    addresses: [],
  };
}

/**
 * The subnets that a Spec asks for, out of the raw JSON of their networks; those that do not
 * exist are left out.
 *
 * @internal
 */
export function mapObservedSubnets(
  subnetIds: readonly string[],
  options: {
    readonly networks: readonly JsonObject[];
    readonly inventory: AzureInventory;
  },
): readonly ObservedSubnet[] {
  const { inventory } = options;
  const networks = options.networks.map(raw =>
    rawVirtualNetworkSchema.parse(raw),
  );
  return networks.flatMap(network =>
    network.properties.subnets
      .filter(subnet => subnetIds.some(id => sameArmId(id, subnet.id)))
      .map(subnet => {
        const clusters = inventory.managedClusters.filter(cluster =>
          clusterSubnetsOf(cluster, inventory.virtualNetworks).some(
            ({ resourceId }) => sameArmId(resourceId, subnet.id),
          ),
        );
        const pools = clusters.flatMap(cluster =>
          (cluster.agentPoolProfiles ?? []).filter(
            ({ vnetSubnetID, podSubnetID }) => {
              // Pods stand on the pool's machines; a network that AKS made has one subnet for all pools.
              const named = [vnetSubnetID ?? [], podSubnetID ?? []].flat();
              return (
                named.length === 0 || named.some(id => sameArmId(id, subnet.id))
              );
            },
          ),
        );
        const group = parseArmId(network.id)?.resourceGroup ?? '';
        return {
          fact: {
            resourceId: subnet.id,
            name: subnet.name,
            virtualNetworkId: network.id,
            region: regionNameOf(network.location),
            natGatewayResourceId: subnet.properties.natGateway,
            hasBasicSku: hasBasicSku(subnet, inventory),
            clusters: clusters.flatMap(({ name }) => name ?? []).sort(),
            machineZones: [
              ...new Set(pools.flatMap(pool => pool.availabilityZones ?? [])),
            ].sort(),
            ownerRef: network.tags?.[TAG_OWNER],
          },
          nodeResourceGroupOf: inventory.managedClusters.find(cluster =>
            sameArmId(cluster.nodeResourceGroup ?? '', group),
          )?.name,
          ...carrierOf(subnet, { inventory, clusters }),
        };
      }),
  );
}

import type { JsonObject } from '@backstage/types';
import {
  TAG_OWNER,
  azureManagingTool,
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { z } from 'zod/v3';
import type { ObservedSubnet } from '../plan/AzureState';
import type { AzureInventory } from '../read/AzureInventory';
import { carrierOf } from './carrierOf';
import { hasFailed } from './hasFailed';
import { indexInventory } from './indexInventory';
import { rawVirtualNetworkSchema } from './rawVirtualNetworkSchema';
import { regionNameOf } from './regionNameOf';
import { waysOfSubnet } from './waysOfSubnet';

type RawNetwork = z.output<typeof rawVirtualNetworkSchema>;
type RawSubnet = RawNetwork['properties']['subnets'][number];

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

/** The inventory with the networks as they were read by id, since lists lag behind. */
const withNetworks = (
  inventory: AzureInventory,
  networks: readonly RawNetwork[],
): AzureInventory => ({
  ...inventory,
  virtualNetworks: inventory.virtualNetworks.map(listed => {
    const read = networks.find(({ id }) => sameArmId(id, listed.id ?? ''));
    return read
      ? {
          ...listed,
          subnets: read.properties.subnets.map(subnet => {
            const { defaultOutboundAccess, natGateway, routeTable } =
              subnet.properties;
            return {
              ...listed.subnets?.find(({ id }) =>
                sameArmId(id ?? '', subnet.id),
              ),
              id: subnet.id,
              name: subnet.name,
              natGateway: natGateway ? { id: natGateway } : undefined,
              routeTable: routeTable ? { id: routeTable } : undefined,
              defaultOutboundAccess: defaultOutboundAccess ?? undefined,
            };
          }),
        }
      : listed;
  }),
});

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
  const networks = options.networks.map(raw =>
    rawVirtualNetworkSchema.parse(raw),
  );
  const inventory = withNetworks(options.inventory, networks);
  const index = indexInventory(inventory);
  return networks.flatMap(network =>
    network.properties.subnets
      .filter(subnet => subnetIds.some(id => sameArmId(id, subnet.id)))
      .map(subnet => {
        const clusters = index.clustersOn(subnet.id);
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
        const isForPods =
          pools.length > 0 &&
          pools.every(
            ({ vnetSubnetID, podSubnetID }) =>
              podSubnetID !== undefined &&
              sameArmId(podSubnetID, subnet.id) &&
              !(vnetSubnetID && sameArmId(vnetSubnetID, subnet.id)),
          );
        const managingTool = azureManagingTool({ tags: network.tags ?? {} });
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
            ...(isForPods && { isForPods }),
            machineZones: [
              ...new Set(pools.flatMap(pool => pool.availabilityZones ?? [])),
            ].sort(),
            ownerRef: network.tags?.[TAG_OWNER],
          },
          nodeResourceGroupOf: index.clusterOfGroup(group)?.name,
          linkedIds: [
            subnet.properties.networkSecurityGroup,
            subnet.properties.routeTable,
            ...(subnet.properties.serviceEndpointPolicies ?? []).map(
              ({ id }) => id,
            ),
          ].flatMap(id => id ?? []),
          delegations: (subnet.properties.delegations ?? []).flatMap(
            ({ properties }) => properties.serviceName ?? [],
          ),
          ...(managingTool && { managingTool }),
          hasFailed: hasFailed(subnet),
          ...carrierOf(waysOfSubnet(subnet.id, { index, clusters }), { index }),
        };
      }),
  );
}

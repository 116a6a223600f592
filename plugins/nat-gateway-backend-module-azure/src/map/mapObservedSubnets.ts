import type { LoadBalancer, VirtualNetwork } from '@azure/arm-network';
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
import { asTyped } from './asTyped';
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
  options: Pick<
    Parameters<typeof mapObservedSubnets>[1],
    'inventory' | 'loadBalancers'
  >,
): boolean | undefined {
  const { inventory, loadBalancers = [] } = options;
  const inside = subnet.properties.ipConfigurations?.map(({ id }) =>
    id.toLowerCase(),
  );
  return (
    inside &&
    (inventory.publicIpAddresses.some(
      ({ ipConfiguration, sku }) =>
        sku?.name === 'Basic' &&
        inside.includes(ipConfiguration?.id?.toLowerCase() ?? ''),
    ) ||
      loadBalancers.some(
        ({ id, sku }) =>
          sku?.name === 'Basic' &&
          inside.some(each => each.startsWith(`${id}/`.toLowerCase())),
      ))
  );
}

/** The inventory with the networks as they were read by id, since lists lag behind. */
const withNetworks = ({
  inventory,
  networks,
}: Parameters<typeof mapObservedSubnets>[1]): AzureInventory => ({
  ...inventory,
  virtualNetworks: inventory.virtualNetworks.map(listed => {
    const read = networks.find(({ id }) =>
      sameArmId(String(id), listed.id ?? ''),
    );
    return read ? asTyped<VirtualNetwork>(read) : listed;
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
    /** Those that may have a frontend in a subnet. Absent: not read. */
    readonly loadBalancers?: readonly Pick<LoadBalancer, 'id' | 'sku'>[];
  },
): readonly ObservedSubnet[] {
  const networks = options.networks.map(raw =>
    rawVirtualNetworkSchema.parse(raw),
  );
  const inventory = withNetworks(options);
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
            hasBasicSku: hasBasicSku(subnet, options),
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

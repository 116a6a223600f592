import type { ManagedCluster } from '@azure/arm-containerservice';
import type { NatGateway, VirtualNetwork } from '@azure/arm-network';
import type { EgressAddress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureInventory } from '../read/AzureInventory';
import type { MachineIndex } from './indexMachines';
import type { InternetRoutes } from './internetRoutesOf';

/**
 * A subnet with the network that it is part of.
 *
 * @internal
 */
export interface KnownSubnet {
  readonly resourceId: string;
  readonly name: string;
  readonly network: VirtualNetwork;
  readonly subnet: NonNullable<VirtualNetwork['subnets']>[number];
}

/**
 * An inventory with ways to find things in it, each in one step whatever the size. Ids are found in
 * any case; what is not listed is undefined: not read, which is not the same as not there.
 *
 * @internal
 */
export interface InventoryIndex {
  readonly inventory: AzureInventory;
  address(id: string): EgressAddress | undefined;
  gateway(id: string): NatGateway | undefined;
  /** The gateway that serves a whole network. */
  gatewayOfNetwork(id: string): NatGateway | undefined;
  /** By the subnets' own word; a gateway lists them too. */
  subnetsWith(gatewayId: string): readonly KnownSubnet[];
  gatewaysIn(resourceGroup: string): readonly NatGateway[];
  /** The cluster whose node resource group that is. */
  clusterOfGroup(resourceGroup: string): ManagedCluster | undefined;
  /** The clusters with nodes or pods in a subnet. */
  clustersOn(subnetId: string): readonly ManagedCluster[];
  /** Absent: not asked for. */
  readonly machines?: MachineIndex;
  routes(tableId: string): InternetRoutes | undefined;
  readonly subnets: readonly KnownSubnet[];
  /** In lower case; of an inventory that is not whole, what nothing uses is not known. */
  readonly usedAddresses: ReadonlySet<string>;
  subnet(id: string): KnownSubnet | undefined;
  subnetsIn(resourceGroup: string): readonly KnownSubnet[];
}

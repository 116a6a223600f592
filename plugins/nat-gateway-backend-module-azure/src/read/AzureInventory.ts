import type { ManagedCluster } from '@azure/arm-containerservice';
import type {
  NatGateway,
  PublicIPAddress,
  PublicIPPrefix,
  RouteTable,
  VirtualNetwork,
} from '@azure/arm-network';
import type { AzureMachines } from './AzureMachines';
import type { KnownFirewall } from './KnownFirewalls';

/**
 * A subscription's resources as the typed clients list them.
 *
 * @internal
 */
export interface AzureInventory {
  readonly natGateways: readonly NatGateway[];
  readonly publicIpAddresses: readonly PublicIPAddress[];
  readonly publicIpPrefixes: readonly PublicIPPrefix[];
  readonly virtualNetworks: readonly VirtualNetwork[];
  readonly routeTables: readonly RouteTable[];
  readonly managedClusters: readonly ManagedCluster[];
  /** Those that routes may lead to, of other subscriptions too. Absent: not asked for. */
  readonly firewalls?: readonly KnownFirewall[];
  /** The subscriptions, in lower case, that may have others. */
  readonly firewallsNotRead?: readonly string[];
  /** Absent: not asked for. */
  readonly machines?: AzureMachines;
  /** The types that the identity may not list: their lists above are empty, which proves nothing. */
  readonly notListed?: readonly AzureResourceType[];
}

/**
 * A type of resources that is listed.
 *
 * @internal
 */
export type AzureResourceType =
  | Exclude<
      keyof AzureInventory,
      'firewalls' | 'firewallsNotRead' | 'machines' | 'notListed'
    >
  | Exclude<keyof AzureMachines, 'addresses'>
  | 'machineAddresses';

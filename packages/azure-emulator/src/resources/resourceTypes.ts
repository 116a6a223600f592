import { azureFirewalls } from './azureFirewalls';
import { loadBalancers } from './loadBalancers';
import { managedClusters } from './managedClusters';
import { natGateways } from './natGateways';
import { networkSecurityGroups } from './networkSecurityGroups';
import { publicIPAddresses } from './publicIPAddresses';
import { publicIPPrefixes } from './publicIPPrefixes';
import { resourceGroups } from './resourceGroups';
import type { ResourceType } from './ResourceType';
import { routeTables } from './routeTables';
import { subnets } from './subnets';
import { virtualNetworks } from './virtualNetworks';

/**
 * Every resource type of the emulator by its lower-cased name, in the order in which a scenario is loaded: what is referred to comes first.
 *
 * @internal
 */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    resourceGroups,
    networkSecurityGroups,
    routeTables,
    publicIPPrefixes,
    publicIPAddresses,
    natGateways,
    virtualNetworks,
    subnets,
    loadBalancers,
    azureFirewalls,
    managedClusters,
  ].map(type => [type.type.toLowerCase(), type]),
);

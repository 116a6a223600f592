import { loadBalancers } from '../resources/loadBalancers';
import { networkSecurityGroups } from '../resources/networkSecurityGroups';
import type { ResourceType } from '../resources/ResourceType';
import { routeTables } from '../resources/routeTables';
import { virtualNetworks } from '../resources/virtualNetworks';

/**
 * A list inside a resource whose items have paths of their own.
 *
 * @internal
 */
export interface EmbeddedFamily {
  readonly parent: ResourceType;
  /** Name of the list in the parent's properties, and of the child type. */
  readonly list: string;
  readonly isWritten: boolean;
}

/**
 * The lists of peerings, of routes, of security rules, and of the parts of load balancers, of which ARM lets two be written by themselves: those that have `createOrUpdate` in `@azure/arm-network`.
 *
 * @internal
 */
export const embeddedFamilies: readonly EmbeddedFamily[] = [
  {
    parent: virtualNetworks,
    list: 'virtualNetworkPeerings',
    isWritten: false,
  },
  { parent: routeTables, list: 'routes', isWritten: true },
  { parent: networkSecurityGroups, list: 'securityRules', isWritten: true },
  {
    parent: networkSecurityGroups,
    list: 'defaultSecurityRules',
    isWritten: false,
  },
  ...[
    { list: 'frontendIPConfigurations', isWritten: false },
    { list: 'backendAddressPools', isWritten: true },
    { list: 'loadBalancingRules', isWritten: false },
    { list: 'probes', isWritten: false },
    { list: 'inboundNatRules', isWritten: true },
    { list: 'outboundRules', isWritten: false },
  ].map(family => ({ parent: loadBalancers, ...family })),
];

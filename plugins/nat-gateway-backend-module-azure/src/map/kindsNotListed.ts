import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory, AzureResourceType } from '../read/AzureInventory';

type Kind = NonNullable<Snapshot['notListed']>[number];

const kindsOf: Readonly<Record<AzureResourceType, readonly Kind[]>> = {
  natGateways: ['natGateway'],
  publicIpAddresses: ['publicIp', 'machineAddress'],
  publicIpPrefixes: ['prefix'],
  virtualNetworks: ['subnet'],
  routeTables: ['routeTable'],
  managedClusters: ['cluster'],
  loadBalancers: ['loadBalancer', 'machineAddress'],
  scaleSets: ['machineGroup', 'machineAddress'],
  machineAddresses: ['machineAddress'],
};

/**
 * The kinds of resources of which a collection does not tell all that are there. Without clusters, it is
 * not known in which scope, and thereby whose, a node resource group is.
 *
 * @internal
 */
export function kindsNotListed(
  {
    firewallsNotRead = [],
    notListed = [],
  }: Pick<AzureInventory, 'firewallsNotRead' | 'notListed'>,
  { account }: { readonly account: Pick<AzureAccount, 'scopes'> },
): readonly Kind[] {
  const isDivided = account.scopes.some(({ resourceGroups }) => resourceGroups);
  const isNodeGroupUnknown = isDivided && notListed.includes('managedClusters');
  return [
    ...new Set<Kind>([
      ...notListed.flatMap(type => kindsOf[type]),
      ...(firewallsNotRead.length > 0 ? (['firewall'] as const) : []),
      ...(isNodeGroupUnknown ? (['natGateway', 'subnet'] as const) : []),
    ]),
  ];
}

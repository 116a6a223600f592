import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureInventory, AzureResourceType } from '../read/AzureInventory';

type Kind = NonNullable<Snapshot['notListed']>[number];

const kindOf = {
  natGateways: 'natGateway',
  publicIpAddresses: 'publicIp',
  publicIpPrefixes: 'prefix',
  virtualNetworks: 'subnet',
  routeTables: 'routeTable',
  managedClusters: 'cluster',
  loadBalancers: 'loadBalancer',
  scaleSets: 'machineGroup',
} as const satisfies Readonly<Record<AzureResourceType, Kind>>;

/**
 * The kinds of resources of which a collection does not tell all that are there. Without clusters, it is
 * not known in which scope, and thereby whose, a node resource group is.
 *
 * @internal
 */
export function kindsNotListed(
  { notListed = [] }: Pick<AzureInventory, 'notListed'>,
  { account }: { readonly account: Pick<AzureAccount, 'scopes'> },
): readonly Kind[] {
  const isDivided = account.scopes.some(({ resourceGroups }) => resourceGroups);
  const isNodeGroupUnknown = isDivided && notListed.includes('managedClusters');
  return [
    ...new Set<Kind>([
      ...notListed.map(type => kindOf[type]),
      ...(isNodeGroupUnknown ? (['natGateway', 'subnet'] as const) : []),
    ]),
  ];
}

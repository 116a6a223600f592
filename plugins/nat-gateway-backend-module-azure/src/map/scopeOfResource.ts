import {
  findConfiguredScope,
  parseArmId,
  type AzureConfiguredScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { InventoryIndex } from './InventoryIndex';

/**
 * The configured scope that a resource lies in, and thereby whose it is by configuration. What AKS
 * made in a node resource group lies where its cluster does.
 *
 * @internal
 */
export function scopeOfResource(
  resource: { readonly id?: string; readonly location?: string },
  options: {
    readonly account: Pick<AzureAccount, 'name' | 'scopes'>;
    /** Absent: a node resource group is a group like others. */
    readonly index?: Pick<InventoryIndex, 'clusterOfGroup'>;
  },
): AzureConfiguredScope | undefined {
  const { account, index } = options;
  const id = parseArmId(resource.id ?? '');
  if (!id) {
    return undefined;
  }
  const cluster = index?.clusterOfGroup(id.resourceGroup);
  return findConfiguredScope(account.scopes, {
    account: account.name,
    subscriptionId: id.subscriptionId,
    resourceGroup:
      parseArmId(cluster?.id ?? '')?.resourceGroup ?? id.resourceGroup,
    region: cluster?.location ?? resource.location,
  });
}

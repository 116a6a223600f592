import type { StoredResource } from '../state/StoredResource';

/**
 * The tags by which AKS marks what it owns in a node resource group.
 *
 * @internal
 */
export function ownerTags(
  cluster: StoredResource,
): Readonly<Record<string, string>> {
  return {
    'aks-managed-cluster-name': cluster.name,
    'aks-managed-cluster-rg': cluster.resourceGroup,
  };
}

import type { ResourceWrite } from './ResourceType';

/**
 * Whether AKS itself writes this into the node resource group of a cluster, at the end of a write that was accepted before: too late to refuse what the cluster asked for.
 *
 * @internal
 */
export function isWrittenByCluster({
  cloud,
  id,
  seeding,
}: Pick<ResourceWrite, 'cloud' | 'id' | 'seeding'>): boolean {
  const group = cloud.store.get(
    `/subscriptions/${id.subscriptionId}/resourceGroups/${id.resourceGroup}`,
  );
  return seeding && typeof group?.envelope.managedBy === 'string';
}

import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { AzureError } from '../errors/AzureError';
import type { ResourceWrite } from '../resources/ResourceType';

/** Assumed: AKS cuts the name that it makes itself. */
const mostCharactersOfDefault = 80;

/**
 * The name of the resource group that AKS makes for a new cluster: it must be a name, and nobody's yet. A standing cluster keeps its own.
 *
 * @internal
 */
export function nodeResourceGroupOf(
  properties: JsonObject,
  { before, cloud, id, location }: ResourceWrite,
): string {
  const given = properties.nodeResourceGroup ?? '';
  if (before) {
    return String(before.properties.nodeResourceGroup);
  }
  const group =
    given === ''
      ? `MC_${id.resourceGroup}_${id.name}_${location}`.slice(
          0,
          mostCharactersOfDefault,
        )
      : given;
  if (typeof group !== 'string' || !/^[\w().-]{0,89}[\w()-]$/.test(group)) {
    throw emulatorRefusal('NodeResourceGroupNameInvalid', {
      message: `nodeResourceGroup ${JSON.stringify(group)} of ${
        id.id
      }: a name has 1 to 90 letters, digits, '_', '-', '.', '(' and ')' and does not end with '.'.`,
    });
  }
  if (group.toLowerCase() === id.resourceGroup.toLowerCase()) {
    throw new AzureError('NodeResourceGroupSameAsResourceGroup', { group });
  }
  const { subscriptionId } = id;
  if (
    cloud.store.get(
      `/subscriptions/${subscriptionId}/resourceGroups/${group}`,
    ) ||
    // It may have been deleted under its cluster; the names that AKS makes are apart, and many.
    (given !== '' && isOfOther(group, { cloud, subscriptionId }))
  ) {
    throw new AzureError('NodeResourceGroupAlreadyExists', {
      group,
      subscription: subscriptionId,
    });
  }
  return group;
}

function isOfOther(
  group: string,
  options: {
    readonly cloud: ResourceWrite['cloud'];
    readonly subscriptionId: string;
  },
): boolean {
  const { cloud, subscriptionId } = options;
  return cloud.store
    .list('Microsoft.ContainerService/managedClusters', { subscriptionId })
    .some(
      ({ properties }) =>
        String(properties.nodeResourceGroup).toLowerCase() ===
        group.toLowerCase(),
    );
}

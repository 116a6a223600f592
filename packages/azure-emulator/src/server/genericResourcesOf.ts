import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';
import { resourceGroups } from '../resources/resourceGroups';
import { resourceTypes } from '../resources/resourceTypes';
import type { Cloud } from '../state/Cloud';
import type { StoredResource } from '../state/StoredResource';
import type { GenericResource } from './GenericResource';
import { scaleSetsOf } from './scaleSetsOf';

/** What ARM knows of every resource; whatever else a type has is left out. */
const common = [
  'id',
  'name',
  'type',
  'kind',
  'location',
  'managedBy',
  'sku',
  'zones',
  'identity',
  'tags',
];

/**
 * All resources of a subscription or resource group, those that are derived among them.
 *
 * @internal
 */
export function genericResourcesOf(
  cloud: Cloud,
  options: { readonly subscriptionId: string; readonly resourceGroup?: string },
): readonly GenericResource[] {
  const kept = [...resourceTypes.values()]
    .filter(type => !type.isChild && type.type !== resourceGroups.type)
    .flatMap(type =>
      cloud.store.list(type.type, options).map(resource => ({
        id: resource.id,
        name: resource.name,
        type: type.type,
        resourceGroup: resource.resourceGroup,
        location: resource.location ?? '',
        tags: resource.tags ?? {},
        present: () => ({
          ...shortened(type.present(resource, cloud)),
          // AKS writes its own differently (recorded); ARM's spelling is assumed.
          id: resource.id,
          type: type.type,
        }),
        expand: expandOf(resource),
      })),
    );
  const derived = scaleSetsOf(cloud, options).map(set => {
    const { shown } = set;
    const { id, name, type, location } = shown;
    return {
      id: String(id),
      name: String(name),
      type: String(type),
      resourceGroup: String(id).split('/')[4],
      location: String(location),
      tags: textsOf(shown.tags),
      present: () => shortened(shown),
      expand: expandOf(set.holder),
    };
  });
  return [...kept, ...derived];
}

function shortened(shown: JsonObject): JsonObject {
  return Object.fromEntries(
    common.flatMap(key => (key in shown ? [[key, shown[key]]] : [])),
  );
}

function expandOf(resource: StoredResource): GenericResource['expand'] {
  const { createdAt, changedAt, provisioningState } = resource;
  return {
    createdTime: createdAt.toISOString(),
    changedTime: (changedAt ?? createdAt).toISOString(),
    provisioningState,
  };
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, text]) => [key, String(text)]),
      )
    : {};
}

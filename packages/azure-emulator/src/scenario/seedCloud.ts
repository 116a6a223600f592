import type { JsonObject } from '../arm/JsonObject';
import { formatResourceId } from '../arm/formatResourceId';
import { isJsonObject } from '../arm/isJsonObject';
import { parseResourceId } from '../arm/parseResourceId';
import type { ResourceId } from '../arm/ResourceId';
import { resourceGroups } from '../resources/resourceGroups';
import type { ResourceType } from '../resources/ResourceType';
import { storeWrite } from '../resources/storeWrite';
import type { Cloud } from '../state/Cloud';
import type { CheckedScenario } from './CheckedScenario';
import { expandReferences } from './expandReferences';
import { seededTypes } from './seededTypes';

/**
 * Fills an empty cloud with a scenario's resources, through the same checks that a client's writes meet.
 *
 * @internal
 */
export function seedCloud(
  cloud: Cloud,
  options: {
    readonly scenario: CheckedScenario;
    readonly subscriptionId: string;
  },
): void {
  const { scenario } = options;
  for (const group of scenario.resourceGroups) {
    const { name } = group;
    const subscriptionId = group.subscription ?? options.subscriptionId;
    if (!cloud.settings.subscriptionIds.has(subscriptionId.toLowerCase())) {
      throw new Error(
        `The scenario's resource group '${name}' is in subscription ${subscriptionId}, which is neither 'subscription' nor one of 'moreSubscriptions'`,
      );
    }
    seed(resourceGroups, {
      cloud,
      id: {
        id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
        subscriptionId,
        resourceGroup: name,
        namespace: 'Microsoft.Resources',
        type: resourceGroups.type,
        names: [name],
        name,
      },
      body: {
        location: group.location ?? scenario.region,
        ...(group.tags ? { tags: group.tags } : {}),
      },
    });
  }
  for (const type of seededTypes) {
    const [, shortType, childType] = type.type.split('/');
    for (const group of scenario.resourceGroups) {
      const subscriptionId = group.subscription ?? options.subscriptionId;
      for (const resource of group.resources) {
        if (resource.type !== shortType || childType) {
          continue;
        }
        const { createdAt, name, tags, zones, identity, properties } = resource;
        const id = parseResourceId(
          formatResourceId(type.type, {
            subscriptionId,
            resourceGroup: group.name,
            names: [name],
          }),
        );
        const body = expandReferences(
          {
            location: resource.location ?? group.location ?? scenario.region,
            ...(tags ? { tags } : {}),
            ...(zones ? { zones } : {}),
            ...(identity ? { identity } : {}),
            ...(resource.sku ? { sku: { name: resource.sku } } : {}),
            properties,
          },
          { subscriptionId },
        );
        if (!id || !isJsonObject(body)) {
          throw new Error(
            `The scenario's resource '${name}' in '${group.name}' has a name that no id can hold`,
          );
        }
        seed(type, { cloud, id, body, createdAt });
      }
    }
  }
}

function seed(
  type: ResourceType,
  options: {
    readonly cloud: Cloud;
    readonly id: ResourceId;
    readonly body: JsonObject;
    readonly createdAt?: Date;
  },
): void {
  const { cloud, id } = options;
  try {
    const { stored } = storeWrite(type, {
      ...options,
      apiVersion: type.apiVersions[0],
      seeding: true,
    });
    cloud.store.put({ ...stored, hasSucceeded: true });
  } catch (error) {
    throw new Error(
      `The scenario's resource ${id.id} is refused: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

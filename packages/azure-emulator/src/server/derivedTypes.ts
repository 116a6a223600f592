import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import type { ResourceId } from '../arm/ResourceId';
import { agentPoolsOf } from '../resources/agentPoolsOf';
import { managedClusters } from '../resources/managedClusters';
import type { Cloud } from '../state/Cloud';
import { embeddedFamilies } from './embeddedFamilies';
import { scaleSetsOf } from './scaleSetsOf';

const scaleSetType = 'Microsoft.Compute/virtualMachineScaleSets';

/**
 * The types that have paths of their own and are kept inside others, by their lower-cased names, and whether one of them is there.
 *
 * @internal
 */
export const derivedTypes: ReadonlyMap<
  string,
  {
    readonly type: string;
    readonly exists: (id: ResourceId, cloud: Cloud) => boolean;
  }
> = new Map(
  [
    {
      type: `${managedClusters.type}/agentPools`,
      exists: (id: ResourceId, cloud: Cloud) => {
        const cluster = cloud.store.get(id.parentId ?? '');
        return cluster
          ? agentPoolsOf(cluster).some(pool => isSame(pool.name, id.name))
          : false;
      },
    },
    {
      type: scaleSetType,
      exists: (id: ResourceId, cloud: Cloud) =>
        scaleSetsOf(cloud, id).some(set => isSame(set.id, id.id)),
    },
    {
      type: `${scaleSetType}/virtualMachines`,
      exists: (id: ResourceId, cloud: Cloud) =>
        scaleSetsOf(cloud, id).some(
          set =>
            isSame(set.id, id.parentId ?? '') &&
            set.instances.some(({ instanceId }) => instanceId === id.name),
        ),
    },
    ...embeddedFamilies.map(({ parent, list }) => ({
      type: `${parent.type}/${list}`,
      exists: (id: ResourceId, cloud: Cloud) => {
        const holder = cloud.store.get(id.parentId ?? '');
        const shown = holder && parent.present(holder, cloud);
        const children =
          shown && readObject(shown, { key: 'properties' })?.[list];
        return (
          Array.isArray(children) &&
          children.some(
            child => isJsonObject(child) && isSame(String(child.name), id.name),
          )
        );
      },
    })),
  ].map(entry => [entry.type.toLowerCase(), entry]),
);

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

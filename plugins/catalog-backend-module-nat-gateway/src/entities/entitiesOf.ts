import { stringifyEntityRef } from '@backstage/catalog-model';
import type { DeferredEntity } from '@backstage/plugin-catalog-node';
import {
  type CloudDescription,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { annotatedAs } from './annotatedAs';
import type { Collected } from './Collected';
import { entityNames } from './entityNames';
import type { EntityOptions } from './EntityOptions';
import type { FoundEntities } from './FoundEntities';
import { resourceEntity } from './resourceEntity';

/**
 * An entity as it is given to the catalog.
 *
 * @internal
 */
export interface Emitted extends DeferredEntity {
  readonly entityRef: string;
  readonly scope: string;
  /** {@link Collected.id} */
  readonly id: string;
}

/**
 * The entities of what was collected. A gateway is related to the clusters that go out through it by
 * `dependencyOf`, from its side: a cluster's entity may come from any source, and the relation appears
 * on both.
 *
 * @internal
 */
export async function entitiesOf(
  collected: readonly Collected[],
  options: EntityOptions & {
    readonly clouds: readonly CloudDescription[];
    readonly clusters: boolean;
    readonly found: FoundEntities;
    /** By id: names that were given already. */
    readonly known: ReadonlyMap<string, string>;
    /** Names of other sources' entities. */
    readonly taken: ReadonlySet<string>;
  },
): Promise<readonly Emitted[]> {
  const { found, namespace } = options;
  const known = await mapInTurns(collected, resource => {
    const annotated = annotatedAs(resource, options);
    return annotated ? [{ resource, annotated }] : [];
  });
  const all = known.flat();
  const others = ({ annotated }: (typeof all)[number]) =>
    found.others.get(annotated.mark) ?? [];
  const own = all.filter(
    each =>
      each.resource.kind === 'gateway' ||
      (options.clusters && others(each).length === 0),
  );
  const names = entityNames(
    own.map(({ resource }) => resource),
    options,
  );
  const refOf = (id: string) => {
    const name = names.get(id);
    return name === undefined
      ? []
      : [stringifyEntityRef({ kind: 'Resource', namespace, name })];
  };
  const goingThrough = new Map<string, string[]>();
  for (const each of all) {
    const refs = [...others(each), ...refOf(each.resource.id)];
    for (const id of each.resource.gatewayIds) {
      goingThrough.set(id, [...(goingThrough.get(id) ?? []), ...refs]);
    }
  }
  const entities = await mapInTurns(own, ({ resource, annotated }) => {
    const { id } = resource;
    return refOf(id).map(entityRef => ({
      id,
      entityRef,
      scope: scopeKey(resource.scope),
      entity: resourceEntity(resource, {
        ...options,
        annotated,
        name: names.get(id)!,
        dependencyOf: [...new Set(goingThrough.get(id))].sort(),
      }),
      // A cluster yields to another source's entity of the same name: the catalog lets a source with a
      // location key take over what has none. A gateway is ours, and so is what is said of its owner.
      ...(resource.kind === 'gateway' && { locationKey: 'nat-gateway' }),
    }));
  });
  return entities.flat();
}

import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import { scopeKey } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { annotatedAs } from './annotatedAs';
import type { Collected } from './Collected';
import type { EntityOptions } from './EntityOptions';
import { locationOfScope } from './locationOfScope';

const types = {
  gateway: 'nat-gateway',
  cluster: 'kubernetes-cluster',
} as const;

/**
 * The entity of a resource. It holds no figure and no state: they change with every collection, and the
 * card shows them.
 *
 * @internal
 */
export function resourceEntity(
  resource: Collected,
  options: EntityOptions & {
    readonly name: string;
    readonly annotated: NonNullable<ReturnType<typeof annotatedAs>>;
    /** Refs of the entities that go out through it. */
    readonly dependencyOf: readonly string[];
  },
): Entity {
  const { name, namespace, system, annotated, dependencyOf } = options;
  const { container, region } = resource;
  const location = locationOfScope(scopeKey(resource.scope));
  const isPlain = resource.name.toLowerCase() === name;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace,
      name,
      title: isPlain ? resource.name : `${resource.name} (${container.name})`,
      description: `${container.name} in ${region}`,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [annotated.key]: resource.resourceId,
      },
      ...(resource.consoleUrl && {
        links: [
          { url: resource.consoleUrl, title: annotated.cloud.console.name },
        ],
      }),
    },
    spec: {
      type: types[resource.kind],
      // As in Backstage's providers of clouds: an entity needs an owner, and no entity has this name.
      owner: resource.ownerRef ?? 'unknown',
      ...(system && { system }),
      ...(dependencyOf.length > 0 && { dependencyOf: [...dependencyOf] }),
    },
  };
}

import type { Entity } from '@backstage/catalog-model';

/**
 * A cluster as a catalog entity with annotations.
 *
 * @internal
 */
export function exampleEntity(
  name: string,
  options: { readonly annotations?: Record<string, string> } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations: options.annotations },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/anybody' },
  };
}

import type { Entity } from '@backstage/catalog-model';
import { clouds } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether an entity's page has an egress card: clusters, annotated or not, and whatever has an
 * annotation of one of the clouds that are known here.
 *
 * @public
 */
export function isEgressEntity(entity: Entity): boolean {
  const isCluster =
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'kubernetes-cluster';
  return (
    isCluster ||
    clouds
      .flatMap(({ annotations }) => annotations)
      .some(({ key }) => Boolean(entity.metadata.annotations?.[key]))
  );
}

import type { Entity } from '@backstage/catalog-model';
import { egressAnnotations } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Whether an entity's page has an egress card: clusters, annotated or not, and whatever is annotated.
 *
 * @public
 */
export function isEgressEntity(entity: Entity): boolean {
  const isCluster =
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'kubernetes-cluster';
  return (
    isCluster ||
    egressAnnotations.some(name => Boolean(entity.metadata.annotations?.[name]))
  );
}

import type { Knex } from 'knex';
import { findResources } from '../database/snapshots/findResources';
import { findSubnetHolders } from '../database/snapshots/findSubnetHolders';
import { resourceKey } from '../database/snapshots/resourceKey';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { annotationTargets } from './annotationTargets';
import type { decideAnnotation } from './decideAnnotation';
import type { LocatedEgress } from './LocatedEgress';
import { preferVisible } from './preferVisible';

function gatewayKeysOf(cluster: StoredCluster): readonly string[] {
  const { outbound } = cluster.document;
  return outbound.kind === 'natGateway'
    ? outbound.gatewayResourceIds.map(resourceId =>
        resourceKey(cluster.subject.provider, { resourceId }),
      )
    : [];
}

/**
 * Finds what an annotation names among what was collected. The condition decides only between
 * rows of the same resource; permission is asked afterwards.
 *
 * @internal
 */
export async function locateEgress(
  knex: Knex,
  options: {
    readonly annotation: NonNullable<ReturnType<typeof decideAnnotation>>;
    readonly condition: SubjectCondition;
  },
): Promise<LocatedEgress> {
  const { annotation, condition } = options;
  const { provider, target } = annotationTargets[annotation.name];
  const key = resourceKey(provider, { resourceId: annotation.value });

  const holders =
    target === 'subnet'
      ? await findSubnetHolders(knex, { subnetKey: key })
      : {
          gatewayIds: target === 'gateway' ? [key] : [],
          clusterIds: target === 'cluster' ? [key] : [],
        };
  const [cluster] = preferVisible(
    await findResources(knex, { table: 'clusters', ids: holders.clusterIds }),
    { condition },
  );
  const gatewayIds =
    target === 'cluster' && cluster
      ? gatewayKeysOf(cluster)
      : holders.gatewayIds;
  const gateways = preferVisible(
    await findResources(knex, { table: 'gateways', ids: gatewayIds }),
    { condition },
  );
  return { annotation, cluster, gateways };
}

import {
  type CloudDescription,
  waysOfKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { viewResources } from '../database/snapshots/viewResources';
import { findSubnetHolders } from '../database/snapshots/findSubnetHolders';
import { resourceKey } from '../database/snapshots/resourceKey';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { ViewedResource } from '../database/snapshots/ViewedResource';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { decideAnnotation } from './decideAnnotation';
import { gatewayKeysOf } from './gatewayKeysOf';
import type { LocatedEgress } from './LocatedEgress';
import { preferVisible } from './preferVisible';

/** The gateways on the subnets of a cluster that take another way: they carry nothing. */
async function findBypassed(
  knex: Knex,
  options: {
    readonly cluster: StoredCluster;
    readonly cloud: CloudDescription;
    readonly condition: SubjectCondition;
  },
): Promise<readonly ViewedResource<'gateways'>[] | undefined> {
  const { document } = options.cluster;
  const routed = waysOfKind(document.ways, 'userDefinedRoute');
  if (routed.length === 0) return undefined;
  const holders = await Promise.all(
    routed
      .flatMap(({ subnets }) => subnets)
      .map(({ resourceId }) =>
        findSubnetHolders(knex, {
          subnetKey: resourceKey(options.cloud, { resourceId }),
        }),
      ),
  );
  const ids = [...new Set(holders.flatMap(({ gatewayIds }) => gatewayIds))];
  return preferVisible(await viewResources(knex, { table: 'gateways', ids }), {
    condition: options.condition,
  });
}

/**
 * Finds what an annotation names among what was collected. The condition decides only between
 * rows of the same resource and between those who share a subnet; permission is asked afterwards.
 *
 * @internal
 */
export async function locateEgress(
  knex: Knex,
  options: {
    readonly decided: NonNullable<ReturnType<typeof decideAnnotation>>;
    readonly condition: SubjectCondition;
  },
): Promise<LocatedEgress> {
  const { decided, condition } = options;
  const { annotation, names: target, cloud } = decided;
  const key = resourceKey(cloud, { resourceId: annotation.value });

  const holders =
    target === 'subnet'
      ? await findSubnetHolders(knex, { subnetKey: key })
      : {
          gatewayIds: target === 'gateway' ? [key] : [],
          clusterIds: target === 'cluster' ? [key] : [],
        };
  const isVisible = ({ subject }: Pick<StoredCluster, 'subject'>) =>
    matchesSubject(subject, condition);
  const clusters = preferVisible(
    await viewResources(knex, { table: 'clusters', ids: holders.clusterIds }),
    { condition },
  );
  const cluster = clusters.find(isVisible) ?? clusters[0];
  const places =
    target !== 'gateway' && target !== 'cluster' && !cluster
      ? await viewResources(knex, { table: 'places', ids: [key] })
      : [];
  const [place] = preferVisible(places, { condition });
  const gatewayIds =
    target === 'cluster' && cluster
      ? gatewayKeysOf(cluster.document.ways, { cloud })
      : [
          ...new Set([
            ...holders.gatewayIds,
            // Of a gateway that serves a whole network, no subnet tells.
            ...(place ? gatewayKeysOf(place.document.ways, { cloud }) : []),
          ]),
        ];
  const gateways = preferVisible(
    await viewResources(knex, { table: 'gateways', ids: gatewayIds }),
    { condition },
  );
  // Another cluster on the subnet does not hide the gateway from those who may see it.
  const isOthers =
    target === 'subnet' &&
    cluster !== undefined &&
    !isVisible(cluster) &&
    gateways.some(isVisible);
  if (!cluster || isOthers) {
    return { annotation, cloud, gateways, ...(place && { place }) };
  }
  const bypassed = await findBypassed(knex, { cluster, cloud, condition });
  return {
    annotation,
    cloud,
    cluster,
    gateways,
    ...(bypassed && { bypassed }),
  };
}

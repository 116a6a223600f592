import { waysOfKind } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { viewResources } from '../database/snapshots/viewResources';
import { resourceKey } from '../database/snapshots/resourceKey';
import { selectSubnetHolders } from '../database/snapshots/selectSubnetHolders';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { decideAnnotation } from './decideAnnotation';
import { gatewayKeysOf } from './gatewayKeysOf';
import type { LocatedEgress } from './LocatedEgress';
import { preferVisible } from './preferVisible';

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
  const gatewaysOf = async (ids: readonly string[] | Knex.QueryBuilder) =>
    preferVisible(await viewResources(knex, { table: 'gateways', ids }), {
      condition,
    });
  const gatewaysOfCluster = (id: string) =>
    gatewaysOf(
      selectSubnetHolders(knex, {
        holder: 'gateway',
        on: { subnetsOf: 'cluster', ids: [id] },
      }),
    );
  const holdersOf = (holder: 'cluster' | 'gateway') =>
    selectSubnetHolders(knex, { holder, on: { subnetKey: key } });

  // At once, as far as the key leads: a round trip costs a view more than a query.
  const gatewaysOfKey = {
    cluster: () => gatewaysOfCluster(key),
    gateway: () => gatewaysOf([key]),
    subnet: () => gatewaysOf(holdersOf('gateway')),
    network: async () => [],
    machineGroup: async () => [],
  };
  const [ofKey, clusters, places] = await Promise.all([
    gatewaysOfKey[target](),
    viewResources(knex, {
      table: 'clusters',
      ids:
        target === 'subnet'
          ? holdersOf('cluster')
          : [key].filter(() => target === 'cluster'),
    }),
    viewResources(knex, {
      table: 'places',
      ids: [key].filter(() => target !== 'cluster' && target !== 'gateway'),
    }),
  ]);
  const isVisible = ({ subject }: Pick<StoredCluster, 'subject'>) =>
    matchesSubject(subject, condition);
  const candidates = preferVisible(clusters, { condition });
  const cluster = candidates.find(isVisible) ?? candidates[0];
  const place = cluster ? undefined : preferVisible(places, { condition })[0];

  // Of a gateway that serves a whole network, or that was not read, no subnet tells.
  const going = target === 'cluster' ? cluster : place;
  const carrying = gatewayKeysOf(going?.document.ways ?? [], { cloud });
  const others = await gatewaysOf(
    carrying.filter(each => !ofKey.some(({ id }) => id === each)),
  );
  const gateways = [...ofKey, ...others].filter(
    ({ id }) => target !== 'cluster' || carrying.includes(id),
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
  if (waysOfKind(cluster.document.ways, 'userDefinedRoute').length === 0) {
    return { annotation, cloud, cluster, gateways };
  }
  const bypassed =
    target === 'cluster' ? ofKey : await gatewaysOfCluster(cluster.id);
  return { annotation, cloud, cluster, gateways, bypassed };
}

import type {
  CloudDescription,
  ObservedCluster,
  ObservedGateway,
  ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { groupBy } from 'lodash';
import { resourceKey } from './resourceKey';

/**
 * A gateway or a cluster on a subnet.
 *
 * @internal
 */
export interface HolderRow {
  readonly subnet_id: string;
  readonly scope: string;
  readonly holder: 'gateway' | 'cluster';
  readonly holder_id: string;
}

/**
 * Which gateways and clusters are on which subnets; a gateway that serves a whole network is on all of it.
 *
 * @internal
 */
export async function holderRows(
  holders: {
    readonly gateways: readonly ObservedGateway[];
    readonly clusters: readonly ObservedCluster[];
  },
  options: {
    /** All that are known. */
    readonly places: readonly ObservedPlace[];
    readonly cloud: CloudDescription;
    readonly key: string;
  },
): Promise<readonly HolderRow[]> {
  const { cloud, key } = options;
  const subnetsOfNetwork = groupBy(
    options.places.filter(({ kind }) => kind === 'subnet'),
    ({ virtualNetworkId }) => cloud.idKey(virtualNetworkId),
  );
  const rowsOf = (
    holder: HolderRow['holder'],
    resource: ObservedGateway | ObservedCluster,
  ) => {
    const network = 'servesNetwork' in resource && resource.servesNetwork;
    const subnets = [
      ...resource.subnets,
      ...(network
        ? subnetsOfNetwork[cloud.idKey(network.resourceId)] ?? []
        : []),
    ];
    return [...new Set(subnets.map(subnet => resourceKey(cloud, subnet)))].map(
      subnet => ({
        subnet_id: subnet,
        scope: key,
        holder,
        holder_id: resourceKey(cloud, resource),
      }),
    );
  };
  const rows = [
    ...(await mapInTurns(holders.gateways, each => rowsOf('gateway', each))),
    ...(await mapInTurns(holders.clusters, each => rowsOf('cluster', each))),
  ];
  return rows.flat();
}

import type {
  ManagedCluster,
  ManagedClusterAgentPoolProfile,
} from '@azure/arm-containerservice';
import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { InventoryIndex } from './InventoryIndex';
import { managedGatewayOf } from './managedGatewayOf';
import { nodePublicIpsWay } from './nodePublicIpsWay';
import { outboundRulesWay } from './outboundRulesWay';
import type { ClusterSubnet } from './subnetsOfPool';
import type { SubnetWay } from './SubnetWay';
import { wayOfGateway } from './wayOfGateway';
import { wayOfSubnet } from './wayOfSubnet';

const unknownWay = (
  key: string,
  rest: Pick<SubnetWay, 'because'> & Pick<SubnetWay['way'], 'notRead'>,
): SubnetWay => ({
  key,
  way: { kind: 'unknown', addresses: [], notRead: rest.notRead },
  because: rest.because,
});

/**
 * The way that the nodes or the pods of a pool take in one of their subnets.
 *
 * @internal
 */
export function wayOfPool(
  place: ClusterSubnet,
  options: {
    readonly pool: ManagedClusterAgentPoolProfile;
    readonly part: 'nodes' | 'pods';
    readonly cluster: ManagedCluster;
    readonly index: InventoryIndex;
  },
): SubnetWay {
  const { cluster, index, part, pool } = options;
  const outboundType = cluster.networkProfile?.outboundType ?? 'loadBalancer';
  const type = outboundType.toLowerCase();
  if (type === 'block') {
    return {
      key: 'blocked',
      way: { kind: 'blocked', addresses: [], notRead: [] },
      because: () => say('outbound.blockedByType', {}),
    };
  }
  const managed = type.startsWith('managednatgateway')
    ? managedGatewayOf(cluster, { index })?.id
    : undefined;
  if (!place.known) {
    const unread = {
      kind: 'subnet' as const,
      resourceId: place.resourceId,
      name: place.name,
    };
    if (!managed) {
      return unknownWay(`subnet ${place.resourceId.toLowerCase()}`, {
        notRead: [unread],
        because: ({ subnets }) => say('outbound.subnetsNotRead', { subnets }),
      });
    }
    const given = wayOfGateway(managed, { index });
    return {
      ...given,
      way: { ...given.way, notRead: [...given.way.notRead, unread] },
    };
  }
  const ofPool =
    part === 'nodes' && pool.enableNodePublicIP
      ? nodePublicIpsWay(pool, { index })
      : undefined;
  const ofCluster =
    ofPool ??
    (type === 'loadbalancer'
      ? outboundRulesWay(cluster, { index })
      : managed && wayOfGateway(managed, { index }));
  return wayOfSubnet(place.known, {
    index,
    outboundType,
    ...(ofCluster && { ofMachines: ofCluster }),
  });
}

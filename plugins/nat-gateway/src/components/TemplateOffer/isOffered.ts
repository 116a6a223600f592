import type {
  EgressWay,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** Where one of these was not read, a gateway may stand already. */
const mayHideGateway = ['natGateway', 'networkGateway', 'routeTable', 'subnet'];

const isDropped = ({ reasonWording }: EgressWay) =>
  reasonWording?.id === 'outbound.everythingDropped';

/**
 * Whether a gateway of its own would carry what goes out of a cluster: nothing that comes before it
 * decides, and nothing that was not read may hide one. Who chose outbound type none asked for none.
 *
 * @internal
 */
export function isOffered({ cluster }: Pick<EntityEgress, 'cluster'>): boolean {
  const [lead] = cluster?.ways ?? [];
  if (!cluster || !lead || cluster.outboundType === 'none') return false;
  // As it was, it may have a gateway by now.
  if (cluster.lastReadAt) return false;
  const isRead = cluster.ways.every(
    ({ notRead }) => !notRead.some(({ kind }) => mayHideGateway.includes(kind)),
  );
  return (
    isRead &&
    (lead.kind === 'loadBalancer' ||
      lead.kind === 'defaultOutboundAccess' ||
      (lead.kind === 'none' && !isDropped(lead)))
  );
}

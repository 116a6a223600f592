import {
  nextHopOf,
  parseArmId,
  say,
  type EgressWay,
  type UnreadResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedSubnet } from '../plan/AzureState';
import type { InventoryIndex } from './InventoryIndex';

const isDropped = ({ reasonWording }: EgressWay) =>
  reasonWording?.id === 'outbound.everythingDropped';

function wordOf(way: EgressWay): ObservedSubnet['carriedBy'] {
  switch (way.kind) {
    case 'natGateway':
      return parseArmId(way.gatewayResourceId)?.name ?? way.gatewayResourceId;
    case 'userDefinedRoute':
      return say('outbound.userDefinedRoute', { nextHop: nextHopOf(way) })
        .wording;
    case 'none':
      return isDropped(way)
        ? say('outbound.userDefinedRoute', { nextHop: 'None' }).wording
        : say('outbound.nothingPrivateSubnet', {}).wording;
    case 'unknown':
      return say('outbound.notKnown', {}).wording;
    default:
      return say(`outbound.${way.kind}`, {}).wording;
  }
}

/** What has the source addresses of a way; of the rest, the way itself is not known. */
const addressedKinds: ReadonlySet<UnreadResource['kind']> = new Set([
  'loadBalancer',
  'natGateway',
  'prefix',
  'publicIp',
]);

/** Where it is not what ARM shows, or what carries the flows forgets nothing, there is none. */
function idleMinutesOf(
  way: EgressWay | undefined,
  index: InventoryIndex,
): number | undefined {
  switch (way?.kind) {
    case 'loadBalancer':
      return way.tcpIdleTimeout && way.tcpIdleTimeout.seconds / 60;
    case 'natGateway':
      return index.gateway(way.gatewayResourceId)?.idleTimeoutInMinutes;
    default:
      return undefined;
  }
}

/**
 * What carries a subnet's flows, in a word, with the addresses of all ways that they take.
 *
 * @internal
 */
export function carrierOf(
  ways: readonly EgressWay[],
  { index }: { readonly index: InventoryIndex },
): Pick<
  ObservedSubnet,
  'addresses' | 'carriedBy' | 'idleTimeoutMinutes' | 'isRoutedAway' | 'notRead'
> {
  const [most] = ways;
  const idleTimeoutMinutes = idleMinutesOf(most, index);
  return {
    ...(idleTimeoutMinutes !== undefined && { idleTimeoutMinutes }),
    carriedBy: most ? wordOf(most) : say('outbound.notKnown', {}).wording,
    isRoutedAway:
      most !== undefined &&
      (most.kind === 'userDefinedRoute' || isDropped(most)),
    addresses: ways.flatMap(({ addresses }) =>
      addresses.flatMap(({ address, name, notRead }) =>
        notRead ? [] : address ?? name,
      ),
    ),
    notRead: ways.flatMap(({ notRead }) =>
      notRead.filter(({ kind }) => addressedKinds.has(kind)),
    ),
  };
}

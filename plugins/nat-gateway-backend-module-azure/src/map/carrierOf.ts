import {
  nextHopOf,
  parseArmId,
  say,
  type EgressWay,
} from 'backstage-plugin-nat-gateway-common';
import type { ObservedSubnet } from '../plan/AzureState';

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

/**
 * What carries a subnet's flows, in a word, with the addresses of all ways that they take.
 *
 * @internal
 */
export function carrierOf(
  ways: readonly EgressWay[],
): Pick<ObservedSubnet, 'carriedBy' | 'isRoutedAway' | 'addresses'> {
  const [most] = ways;
  return {
    carriedBy: most ? wordOf(most) : say('outbound.notKnown', {}).wording,
    isRoutedAway:
      most !== undefined &&
      (most.kind === 'userDefinedRoute' || isDropped(most)),
    addresses: ways.flatMap(({ addresses }) =>
      addresses.map(({ address, name }) => address ?? name),
    ),
  };
}

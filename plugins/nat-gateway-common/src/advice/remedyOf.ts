import type { NatGateway } from '../model/NatGateway';
import type { GatewayRule } from './GatewayRule';
import { inMinutesOrSeconds } from './inMinutesOrSeconds';
import { wholeNumber } from './wholeNumber';

/**
 * What to do about ports that are short, or about connections that fail for another reason.
 *
 * @internal
 */
export type RemedyWay =
  | 'addAddresses'
  | 'connectionLimit'
  | 'few'
  | 'lowerIdleTimeout'
  | 'platform'
  | 'portsFree'
  | 'splitSubnets';

interface Room {
  readonly perDestination: number;
  readonly mostAddresses: number;
  readonly mostConnections?: number;
  readonly idleSeconds: number;
  readonly usualSeconds: number;
  readonly healthPage: string;
  readonly networkFilter: string;
}

const sentences: Readonly<Record<RemedyWay, (room: Room) => string>> = {
  addAddresses: ({ perDestination }) =>
    `Pool connections to the destination that takes most, or reach it over Private Link. Or add addresses: each brings ${wholeNumber(
      perDestination,
    )} more connections to a destination. A new address takes a random share of new flows at once: tell partners with allow-lists first.`,
  splitSubnets: ({ mostAddresses, mostConnections }) =>
    `More addresses do not help: a gateway takes ${mostAddresses} addresses${
      mostConnections === undefined
        ? ''
        : ` and ${wholeNumber(mostConnections)} connections`
    }. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.`,
  lowerIdleTimeout: ({ idleSeconds, usualSeconds }) =>
    `Lower the idle timeout first: silent connections hold their ports for ${
      inMinutesOrSeconds(idleSeconds).text
    }. Send TCP keep-alives from the applications, then set it to ${
      inMinutesOrSeconds(usualSeconds).text
    }.`,
  connectionLimit: ({ mostConnections = 0 }) =>
    `The gateway is near its ${wholeNumber(
      mostConnections,
    )} connections, and more addresses do not help. Give some subnets a gateway of their own, or pool connections.`,
  platform: ({ healthPage }) =>
    `The datapath was not available: this is the platform, not a lack of ports. See ${healthPage} for the region, or open a support request. More addresses do not help.`,
  portsFree: ({ healthPage, networkFilter }) =>
    `Ports were free, even if all connections went to one destination: more addresses do not help. See whether a burst shorter than a minute needs them, whether the destination or ${networkFilter} refuses connections, and ${healthPage}.`,
  few: () =>
    'So few are no sign of exhaustion. See the applications if it bothers them.',
};

/**
 * The sentence of a way, and the numbers in it.
 *
 * @internal
 */
export function remedyOf(
  way: RemedyWay,
  { tcpIdleTimeout }: Pick<NatGateway, 'tcpIdleTimeout'>,
  {
    ceilings,
    healthPage,
    networkFilter,
  }: Pick<
    Parameters<GatewayRule>[1],
    'ceilings' | 'healthPage' | 'networkFilter'
  >,
): {
  readonly remedy: string;
  readonly values: Readonly<Record<string, number | string>>;
} {
  const room: Room = {
    perDestination: ceilings.connectionsPerAddressAndDestination,
    mostAddresses: ceilings.addressesPerGateway,
    mostConnections: ceilings.connectionsPerGateway,
    idleSeconds: tcpIdleTimeout.seconds,
    usualSeconds: ceilings.timers.defaultTcpIdleSeconds,
    healthPage,
    networkFilter,
  };
  const { mostAddresses, mostConnections } = room;
  return {
    remedy: sentences[way](room),
    values: {
      way,
      connectionsPerAddress: room.perDestination,
      mostAddresses,
      ...(mostConnections !== undefined && { mostConnections }),
      idleTimeoutSeconds: room.idleSeconds,
      usualTimeoutSeconds: room.usualSeconds,
      healthPage,
      networkFilter,
    },
  };
}

import { azureNatGatewayLimits } from '../azure/limits/azureNatGatewayLimits';
import type { NatGateway } from '../model/NatGateway';
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

const perDestination =
  azureNatGatewayLimits.connectionsPerAddressAndDestination.value;
const mostAddresses = azureNatGatewayLimits.ipv4AddressesPerGateway.value;
const mostConnections = azureNatGatewayLimits.connectionsPerGateway.value;
const usualMinutes = azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value;

const sentences: Readonly<Record<RemedyWay, (minutes: number) => string>> = {
  addAddresses: () =>
    `Pool connections to the destination that takes most, or reach it over Private Link. Or add addresses: each brings ${wholeNumber(
      perDestination,
    )} more connections to a destination. A new address takes a random share of new flows at once: tell partners with allow-lists first.`,
  splitSubnets: () =>
    `More addresses do not help: a gateway takes ${mostAddresses} addresses and ${wholeNumber(
      mostConnections,
    )} connections. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.`,
  lowerIdleTimeout: minutes =>
    `Lower the idle timeout first: silent connections hold their ports for ${minutes} min. Send TCP keep-alives from the applications, then set it to ${usualMinutes} min.`,
  connectionLimit: () =>
    `The gateway is near its ${wholeNumber(
      mostConnections,
    )} connections, and more addresses do not help. Give some subnets a gateway of their own, or pool connections.`,
  platform: () =>
    'The datapath was not available: this is the platform, not a lack of ports. See Azure Service Health for the region, or open a support request. More addresses do not help.',
  portsFree: () =>
    'Ports were free, even if all connections went to one destination: more addresses do not help. See whether a burst shorter than a minute needs them, whether the destination or an NSG refuses connections, and Azure Service Health.',
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
  { tcpIdleTimeoutMinutes }: Pick<NatGateway, 'tcpIdleTimeoutMinutes'>,
): {
  readonly remedy: string;
  readonly values: Readonly<Record<string, number | string>>;
} {
  return {
    remedy: sentences[way](tcpIdleTimeoutMinutes),
    values: {
      way,
      connectionsPerAddress: perDestination,
      mostAddresses,
      mostConnections,
      idleTimeoutMinutes: tcpIdleTimeoutMinutes,
      usualMinutes,
    },
  };
}

import type { NatGateway } from '../model/NatGateway';
import { say } from '../words/say';
import type { Said } from '../words/Said';
import type { GatewayRule } from './GatewayRule';
import { inMinutesOrSeconds } from './inMinutesOrSeconds';

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

/**
 * The sentence of a way.
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
): Said {
  const { addressesPerGateway: mostAddresses, timers } = ceilings;
  const { connectionsPerGateway: mostConnections } = ceilings;
  switch (way) {
    case 'addAddresses':
      return say('way.addAddresses', {
        connectionsPerAddress: ceilings.connectionsPerAddressAndDestination,
      });
    case 'splitSubnets':
      return mostConnections === undefined
        ? say('way.splitSubnetsByAddresses', { mostAddresses })
        : say('way.splitSubnets', { mostAddresses, mostConnections });
    case 'lowerIdleTimeout':
      return say('way.lowerIdleTimeout', {
        idleTimeout: inMinutesOrSeconds(tcpIdleTimeout.seconds).wording,
        usualTimeout: inMinutesOrSeconds(timers.defaultTcpIdleSeconds).wording,
      });
    case 'connectionLimit':
      return say('way.connectionLimit', {
        mostConnections: mostConnections ?? 0,
      });
    case 'platform':
      return say('way.platform', { healthPage });
    case 'portsFree':
      return say('way.portsFree', { healthPage, networkFilter });
    default:
      return say('way.few', {});
  }
}

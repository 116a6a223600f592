import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { statusThresholds } from '../snat/statusThresholds';
import { utilisationRatio } from '../snat/utilisationRatio';
import type { CapacityCeilings } from '../snat/ceilings/CapacityCeilings';
import type { RemedyWay } from './remedyOf';

/** From here idle flows hold ports so long that it shows; a judgement of ours. */
const longSeconds = 900;

/**
 * What gives a gateway more ports to a destination: the idle timeout first where it is long, other
 * gateways where more addresses are no way on, else addresses.
 *
 * @internal
 */
export function wayToRoom(
  gateway: Pick<NatGateway, 'addresses' | 'tcpIdleTimeout' | 'usage'>,
  { ceilings }: { readonly ceilings: CapacityCeilings },
): RemedyWay {
  const { addresses, tcpIdleTimeout, usage } = gateway;
  const { connectionsPerGateway = Infinity, addressesPerGateway } = ceilings;
  if (
    tcpIdleTimeout.seconds >= longSeconds &&
    tcpIdleTimeout.seconds > ceilings.timers.defaultTcpIdleSeconds &&
    usage?.portsInUse?.protocol !== 'UDP'
  ) {
    return 'lowerIdleTimeout';
  }
  const isFull =
    (ipv4AddressCount(addresses) ?? 0) >= addressesPerGateway ||
    (utilisationRatio(usage, 'connections') ?? 0) >=
      statusThresholds.atRiskRatio ||
    (usage?.portsInUse?.atMost ?? 0) >= connectionsPerGateway;
  return isFull ? 'splitSubnets' : 'addAddresses';
}

import { azureNatGatewayLimits } from '../azure/limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../model/ipv4AddressCount';
import type { NatGateway } from '../model/NatGateway';
import { statusThresholds } from '../snat/statusThresholds';
import type { RemedyWay } from './remedyOf';

/** From here idle flows hold ports so long that it shows; a judgement of ours, no limit of Azure. */
const longMinutes = 15;

/**
 * What gives a gateway more ports to a destination: the idle timeout first where it is long, other
 * gateways where more addresses are no way on, else addresses.
 *
 * @internal
 */
export function wayToRoom(
  gateway: Pick<NatGateway, 'addresses' | 'tcpIdleTimeoutMinutes' | 'usage'>,
): RemedyWay {
  const { addresses, tcpIdleTimeoutMinutes, usage } = gateway;
  const { connectionsPerGateway, ipv4AddressesPerGateway } =
    azureNatGatewayLimits;
  if (
    tcpIdleTimeoutMinutes >= longMinutes &&
    usage?.portsInUse?.protocol !== 'UDP'
  ) {
    return 'lowerIdleTimeout';
  }
  const isFull =
    (ipv4AddressCount(addresses) ?? 0) >= ipv4AddressesPerGateway.value ||
    (usage?.ofConnectionLimit ?? 0) >= statusThresholds.atRiskRatio ||
    (usage?.portsInUse?.atMost ?? 0) >= connectionsPerGateway.value;
  return isFull ? 'splitSubnets' : 'addAddresses';
}

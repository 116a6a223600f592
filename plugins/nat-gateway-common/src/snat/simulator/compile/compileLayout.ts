import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import type { PortLayout } from '../engine/PortLayout';
import { endpointsOf } from '../input/endpointsOf';
import type { SimulationInput } from '../input/SimulationInput';
import { portsPerNode } from '../../portsPerNode';

const UNLIMITED = 2 ** 30;

/**
 * The ports of an egress: the addresses of a NAT gateway are one pool for each protocol, the nodes
 * behind a load balancer have a pool each.
 *
 * @internal
 */
export function compileLayout(
  input: SimulationInput,
  options: { readonly protocolCount: number },
): PortLayout {
  const { egress, ceilings = {} } = input;
  const { protocolCount } = options;
  const destinationCount = endpointsOf(input.destinations).length;
  const limits = azureNatGatewayLimits;
  if (egress.kind === 'natGateway') {
    return {
      poolCount: protocolCount,
      banksPerPool: egress.ipv4AddressCount,
      portsPerBank: ceilings.portsPerAddress ?? limits.portsPerAddress.value,
      destinationCount,
      perBankAndDestination:
        ceilings.connectionsPerAddressAndDestination ??
        limits.connectionsPerAddressAndDestination.value,
      heldAtMost:
        ceilings.connectionsPerGateway ?? limits.connectionsPerGateway.value,
    };
  }
  const nodeCount = input.nodes?.count ?? 1;
  return {
    poolCount: nodeCount * protocolCount,
    banksPerPool: 1,
    portsPerBank: egress.portsPerNode ?? portsPerNode(nodeCount) ?? 0,
    destinationCount,
    perBankAndDestination: UNLIMITED,
    heldAtMost: UNLIMITED,
  };
}

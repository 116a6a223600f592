import { awsNatGatewayCeilings } from '../../aws/ceilings/awsNatGatewayCeilings';
import { awsNatInstanceCeilings } from '../../aws/ceilings/awsNatInstanceCeilings';
import type { CapacityCeilings } from '../../snat/ceilings/CapacityCeilings';
import { azureGatewayCeilings } from '../../azure/ceilings/azureGatewayCeilings';
import type { PortLayout } from '../engine/PortLayout';
import { endpointsOf } from '../input/endpointsOf';
import type { SimulatedEgress } from './SimulatedEgress';
import type { SimulationInput } from '../input/SimulationInput';
import { portsPerNode } from '../../azure/loadBalancer/portsPerNode';

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
  if (egress.kind !== 'loadBalancer') {
    const ofEgress = ceilingsOf(egress);
    const inAll =
      ceilings.connectionsPerGateway ??
      ofEgress.connectionsPerGateway ??
      UNLIMITED;
    // A kernel tracks a connection until its last timer ends.
    const tracksCoolDown = egress.kind === 'awsNatInstance';
    return {
      poolCount: protocolCount,
      banksPerPool:
        egress.kind === 'awsNatInstance'
          ? ofEgress.addressesPerGateway
          : egress.ipv4AddressCount,
      portsPerBank: ceilings.portsPerAddress ?? ofEgress.portsPerAddress,
      destinationCount,
      perBankAndDestination:
        ceilings.connectionsPerAddressAndDestination ??
        ofEgress.connectionsPerAddressAndDestination,
      openAtMost: tracksCoolDown ? UNLIMITED : inAll,
      heldAtMost: tracksCoolDown ? inAll : UNLIMITED,
    };
  }
  const nodeCount = input.nodes?.count ?? 1;
  return {
    poolCount: nodeCount * protocolCount,
    banksPerPool: 1,
    portsPerBank:
      egress.portsPerNode ??
      portsPerNode(nodeCount, { addressCount: egress.ipv4AddressCount }) ??
      0,
    destinationCount,
    perBankAndDestination: UNLIMITED,
    openAtMost: UNLIMITED,
    heldAtMost: UNLIMITED,
  };
}

function ceilingsOf(
  egress: Exclude<SimulatedEgress, { kind: 'loadBalancer' }>,
): CapacityCeilings {
  switch (egress.kind) {
    case 'awsNatGateway':
      return awsNatGatewayCeilings();
    case 'awsNatInstance':
      return awsNatInstanceCeilings(egress.settings);
    default:
      return azureGatewayCeilings('Standard');
  }
}

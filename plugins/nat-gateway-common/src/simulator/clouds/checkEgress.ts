import { InputError } from '@backstage/errors';
import { awsNatGatewayLimits } from '../../aws/limits/awsNatGatewayLimits';
import { awsNatInstanceLimits } from '../../aws/limits/awsNatInstanceLimits';
import { azureLoadBalancerLimits } from '../../azure/limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../../azure/limits/azureNatGatewayLimits';
import { awsNatInstanceCeilings } from '../../aws/ceilings/awsNatInstanceCeilings';
import { portsPerNode as defaultPortsPerNode } from '../../azure/loadBalancer/portsPerNode';
import { requireFields } from '../../input/requireFields';
import { requireNumber } from '../../input/requireNumber';
import { simulationBounds } from '../input/simulationBounds';
import type { SimulatedEgress } from './SimulatedEgress';

/** What keeps a load balancer's addresses within the ports that one simulation can number. */
const LOAD_BALANCER_ADDRESSES = Math.floor(
  simulationBounds.ports / azureLoadBalancerLimits.portsPerAddress.value,
);

const INSTANCE_ADDRESSES = Math.floor(
  simulationBounds.ports / awsNatInstanceLimits.portsPerAddress.value,
);

/**
 * Refuses an egress that is out of bounds, and ports per node that its addresses do not have.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkEgress(
  egress: SimulatedEgress,
  options: { readonly nodeCount: number },
): void {
  const { nodeCount } = options;
  requireFields('egress', egress);
  switch (egress.kind) {
    case 'natGateway':
      requireAddresses(
        egress.ipv4AddressCount,
        azureNatGatewayLimits.ipv4AddressesPerGateway.value,
      );
      requireIdleTimeout(egress.tcpIdleTimeoutMinutes);
      return;
    case 'loadBalancer':
      requireAddresses(egress.ipv4AddressCount, LOAD_BALANCER_ADDRESSES);
      requireIdleTimeout(egress.tcpIdleTimeoutMinutes);
      checkPortsPerNode(egress, { nodeCount });
      return;
    case 'awsNatGateway':
      requireAddresses(
        egress.ipv4AddressCount,
        awsNatGatewayLimits.ipv4AddressesPerGateway.value,
      );
      return;
    case 'awsNatInstance':
      if (egress.settings !== undefined) {
        requireFields('egress.settings', egress.settings);
      }
      requireNumber(
        'egress.settings.addressCount',
        awsNatInstanceCeilings(egress.settings).addressesPerGateway,
        { min: 1, max: INSTANCE_ADDRESSES, whole: true },
      );
      return;
    default:
      throw new InputError(
        `egress.kind ${
          (egress as { kind: string }).kind
        } is not natGateway, loadBalancer, awsNatGateway or awsNatInstance`,
      );
  }
}

function requireAddresses(ipv4AddressCount: number, max: number): void {
  requireNumber('egress.ipv4AddressCount', ipv4AddressCount, {
    min: 1,
    max,
    whole: true,
  });
}

function requireIdleTimeout(tcpIdleTimeoutMinutes: number | undefined): void {
  if (tcpIdleTimeoutMinutes !== undefined) {
    requireNumber('egress.tcpIdleTimeoutMinutes', tcpIdleTimeoutMinutes, {
      min: azureNatGatewayLimits.minTcpIdleTimeoutMinutes.value,
      max: azureNatGatewayLimits.maxTcpIdleTimeoutMinutes.value,
    });
  }
}

function checkPortsPerNode(
  egress: Extract<SimulatedEgress, { kind: 'loadBalancer' }>,
  { nodeCount }: { readonly nodeCount: number },
): void {
  const { ipv4AddressCount } = egress;
  const ports =
    ipv4AddressCount * azureLoadBalancerLimits.portsPerAddress.value;
  const perNode =
    egress.portsPerNode ??
    defaultPortsPerNode(nodeCount, { addressCount: ipv4AddressCount });
  if (perNode === undefined) {
    throw new InputError(
      `egress.portsPerNode is not given, and Azure has no default for nodes.count ${nodeCount}`,
    );
  }
  requireNumber('egress.portsPerNode', perNode, {
    min: 1,
    max: azureLoadBalancerLimits.portsPerAddress.value,
    whole: true,
  });
  if (perNode * nodeCount > ports) {
    throw new InputError(
      `egress.portsPerNode ${perNode} for nodes.count ${nodeCount} are ${
        perNode * nodeCount
      } ports, more than the ${ports} of ipv4AddressCount ${ipv4AddressCount}`,
    );
  }
}

import { InputError } from '@backstage/errors';
import { azureLoadBalancerLimits } from '../../../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../../../limits/azureNatGatewayLimits';
import { portsPerNode as defaultPortsPerNode } from '../../portsPerNode';
import { requireNumber } from '../../../input/requireNumber';
import { simulationBounds } from './simulationBounds';
import type { SimulatedEgress } from './SimulatedEgress';

/** What keeps a load balancer's addresses within the ports that one simulation can number. */
const LOAD_BALANCER_ADDRESSES = Math.floor(
  simulationBounds.ports / azureLoadBalancerLimits.portsPerAddress.value,
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
  const { ipv4AddressCount, tcpIdleTimeoutMinutes } = egress;
  if (egress.kind !== 'natGateway' && egress.kind !== 'loadBalancer') {
    throw new InputError(
      `egress.kind ${
        (egress as { kind: string }).kind
      } is not natGateway or loadBalancer`,
    );
  }
  requireNumber('egress.ipv4AddressCount', ipv4AddressCount, {
    min: 1,
    max:
      egress.kind === 'natGateway'
        ? azureNatGatewayLimits.ipv4AddressesPerGateway.value
        : LOAD_BALANCER_ADDRESSES,
    whole: true,
  });
  if (tcpIdleTimeoutMinutes !== undefined) {
    requireNumber('egress.tcpIdleTimeoutMinutes', tcpIdleTimeoutMinutes, {
      min: azureNatGatewayLimits.minTcpIdleTimeoutMinutes.value,
      max: azureNatGatewayLimits.maxTcpIdleTimeoutMinutes.value,
    });
  }
  if (egress.kind === 'loadBalancer') {
    const ports =
      ipv4AddressCount * azureLoadBalancerLimits.portsPerAddress.value;
    const perNode = egress.portsPerNode ?? defaultPortsPerNode(nodeCount);
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
}

import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { waysOfKind } from '../../model/waysOfKind';
import type { PlaceRule } from '../../advice/PlaceRule';

/** With fewer ports a node runs out under modest load; a judgement of ours, no limit of Azure. */
const scantPortsPerNode = 1024;

const sentenceByBasis = {
  configured: 'loadBalancerOutbound.portsConfigured',
  defaultByNodeCount: 'loadBalancerOutbound.portsByNodeCount',
  measured: 'loadBalancerOutbound.portsMeasured',
} as const;

/**
 * Load-balancer outbound: each node has a fixed share of ports, and one busy node can fail while
 * the others have ports left. Whether a NAT gateway is needed follows from that share. No failed
 * connection is seen here, so it is never more than worth knowing.
 *
 * @internal
 */
export const loadBalancerOutbound: PlaceRule = (cluster, { observedAt }) => {
  const { nodeCount, resourceId, ways } = cluster;
  const [balanced] = waysOfKind(ways, 'loadBalancer');
  if (!balanced) return undefined;
  const { portsPerNode, portsPerNodeBasis } = balanced;
  const addressCount = ipv4AddressCount(balanced.addresses);
  const scant = portsPerNode !== undefined && portsPerNode <= scantPortsPerNode;
  const holdSeconds = azureLoadBalancerLimits.finHoldSeconds.value;
  const portsPerAddress = azureNatGatewayLimits.portsPerAddress.value;
  return {
    id: 'load-balancer-outbound',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('loadBalancerOutbound.title', {}),
      portsPerNode === undefined
        ? say('loadBalancerOutbound.portsUnknown', {})
        : say(sentenceByBasis[portsPerNodeBasis ?? 'defaultByNodeCount'], {
            portsPerNode,
            holdSeconds,
            connectionsPerSecond: Math.floor(portsPerNode / holdSeconds),
          }),
      say(scant ? 'loadBalancerOutbound.scant' : 'loadBalancerOutbound.ample', {
        portsPerAddress,
      }),
    ),
    evidence: [
      ...(nodeCount !== undefined
        ? [evidenceOf('nodes', { value: nodeCount, unit: 'nodes', observedAt })]
        : []),
      ...(portsPerNode !== undefined
        ? [
            evidenceOf('portsPerNode', {
              value: portsPerNode,
              unit: 'ports',
              observedAt,
            }),
          ]
        : []),
      ...(addressCount !== undefined
        ? [
            evidenceOf('outboundAddresses', {
              value: addressCount,
              unit: 'addresses',
              observedAt,
            }),
          ]
        : []),
    ],
    docUrl: azureLoadBalancerLimits.defaultPortsPerNode.url,
  };
};

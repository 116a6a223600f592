import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { waysOfKind } from '../../model/waysOfKind';
import type { ClusterRule } from '../../advice/ClusterRule';
import { wholeNumber } from '../../advice/wholeNumber';

/** With fewer ports a node runs out under modest load; a judgement of ours, no limit of Azure. */
const scantPortsPerNode = 1024;

const basisWords = {
  configured: 'set by hand',
  defaultByNodeCount: 'by node count',
  measured: 'as Azure measured them',
} as const;

/**
 * Load-balancer outbound: each node has a fixed share of ports, and one busy node can fail while
 * the others have ports left. Whether a NAT gateway is needed follows from that share. No failed
 * connection is seen here, so it is never more than worth knowing.
 *
 * @internal
 */
export const loadBalancerOutbound: ClusterRule = (cluster, { observedAt }) => {
  const { nodeCount, resourceId, ways } = cluster;
  const [balanced] = waysOfKind(ways, 'loadBalancer');
  if (!balanced) return undefined;
  const { portsPerNode, portsPerNodeBasis } = balanced;
  const addressCount = ipv4AddressCount(balanced.addresses);
  const scant = portsPerNode !== undefined && portsPerNode <= scantPortsPerNode;
  const basis = basisWords[portsPerNodeBasis ?? 'defaultByNodeCount'];
  const holdSeconds = azureLoadBalancerLimits.finHoldSeconds.value;
  const connectionsPerSecond = Math.floor((portsPerNode ?? 0) / holdSeconds);
  const answer =
    portsPerNode === undefined
      ? 'The ports of each node are not known, so neither is the answer.'
      : `Each node has ${wholeNumber(
          portsPerNode,
        )} ports (${basis}), whatever the others leave unused; more than ${wholeNumber(
          portsPerNode,
        )} connections from one node to one destination fail. A closed connection holds its port for ${holdSeconds} s: that is about ${wholeNumber(
          connectionsPerSecond,
        )} new connections a second from a node to a destination.`;
  const portsPerAddress = azureNatGatewayLimits.portsPerAddress.value;
  const shared = `a NAT gateway shares all ports among all nodes, ${wholeNumber(
    portsPerAddress,
  )} for each address`;
  return {
    id: 'load-balancer-outbound',
    severity: 'info',
    resourceId,
    title: 'Do you need a NAT gateway?',
    remedy: `${answer} ${
      scant
        ? `If nodes open many connections outward, yes: ${shared}.`
        : `If connections fail, yes: ${shared}. Without failed connections there is no haste.`
    }`,
    values: {
      ...(portsPerNode !== undefined && {
        portsPerNode,
        holdSeconds,
        connectionsPerSecond,
      }),
      ...(portsPerNodeBasis !== undefined && { portsPerNodeBasis }),
      scantPortsPerNode,
      portsPerAddress,
    },
    evidence: [
      ...(nodeCount !== undefined
        ? [
            {
              id: 'nodes',
              label: 'Nodes',
              value: nodeCount,
              unit: 'nodes',
              observedAt,
            },
          ]
        : []),
      ...(portsPerNode !== undefined
        ? [
            {
              id: 'portsPerNode',
              label: `Ports per node, ${basis}`,
              value: portsPerNode,
              unit: 'ports',
              observedAt,
            },
          ]
        : []),
      ...(addressCount !== undefined
        ? [
            {
              id: 'outboundAddresses',
              label: 'Outbound addresses',
              value: addressCount,
              unit: 'addresses',
              observedAt,
            },
          ]
        : []),
    ],
    docUrl: azureLoadBalancerLimits.defaultPortsPerNode.url,
  };
};

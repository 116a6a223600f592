import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { azureLoadBalancerLimits } from '../limits/azureLoadBalancerLimits';
import { portsPerNode as defaultPortsPerNode } from './portsPerNode';

/**
 * How a load balancer shares its ports out to nodes, before any connection is made.
 *
 * @public
 */
export interface PortAllocation {
  readonly nodeCount: number;
  readonly addressCount: number;
  readonly portsPerNode: number;
  readonly basis: 'defaultByNodeCount' | 'setByHand';
  /** 64,000 × addresses, of one protocol. */
  readonly totalPorts: number;
  /** Ports that no node may use. */
  readonly unallocatedPorts: number;
  /** Nodes, with those that an upgrade adds, that this allocation has ports for. */
  readonly maxNodeCount: number;
}

/**
 * Shares ports out as AKS does: by the table of node counts, or a number set by hand (a multiple of
 * 8). In the table a node gets fewer ports the more nodes there are, for each address, and 1,024 at
 * most; by hand, nodes beyond
 * `maxNodeCount` cannot be added at all.
 *
 * @example
 * ```ts
 * allocateLoadBalancerPorts({ nodeCount: 8, addressCount: 1, portsPerNode: 8000 }).unallocatedPorts; // 0
 * ```
 *
 * @throws InputError when a number is out of its bounds, or more is allocated than there is.
 * @public
 */
export function allocateLoadBalancerPorts(options: {
  readonly nodeCount: number;
  readonly addressCount: number;
  /** Set by hand; left out, the table by node count. */
  readonly portsPerNode?: number;
}): PortAllocation {
  const { nodeCount, addressCount, portsPerNode: byHand } = options;
  const {
    allocatedPortsMultiple,
    defaultPortsPerNode: table,
    portsPerAddress,
  } = azureLoadBalancerLimits;
  requireNumber('nodeCount', nodeCount, { min: 1, max: 5000, whole: true });
  requireNumber('addressCount', addressCount, {
    min: 1,
    max: azureLoadBalancerLimits.outboundAddresses.value,
    whole: true,
  });
  const totalPorts = portsPerAddress.value * addressCount;
  if (byHand === undefined) {
    const portsPerNode = defaultPortsPerNode(nodeCount, { addressCount });
    const last = table.value[table.value.length - 1]!;
    if (portsPerNode === undefined) {
      throw new InputError(
        `nodeCount ${nodeCount} is beyond the default table, which ends at ${last.maxNodeCount}; set portsPerNode by hand`,
      );
    }
    return {
      nodeCount,
      addressCount,
      portsPerNode,
      basis: 'defaultByNodeCount',
      totalPorts,
      unallocatedPorts: totalPorts - nodeCount * portsPerNode,
      maxNodeCount: last.maxNodeCount,
    };
  }
  requireNumber('portsPerNode', byHand, {
    min: allocatedPortsMultiple.value,
    max: portsPerAddress.value,
    whole: true,
  });
  if (byHand % allocatedPortsMultiple.value !== 0) {
    throw new InputError(
      `portsPerNode ${byHand} is no multiple of ${allocatedPortsMultiple.value}`,
    );
  }
  if (nodeCount * byHand > totalPorts) {
    throw new InputError(
      `portsPerNode ${byHand} for ${nodeCount} nodes takes ${
        nodeCount * byHand
      } ports, and ${addressCount} addresses bring ${totalPorts}; lower it to ${
        Math.floor(totalPorts / nodeCount / allocatedPortsMultiple.value) *
        allocatedPortsMultiple.value
      } or add addresses`,
    );
  }
  return {
    nodeCount,
    addressCount,
    portsPerNode: byHand,
    basis: 'setByHand',
    totalPorts,
    unallocatedPorts: totalPorts - nodeCount * byHand,
    maxNodeCount: Math.floor(totalPorts / byHand),
  };
}

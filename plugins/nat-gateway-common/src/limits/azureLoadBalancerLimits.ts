import type { Limit } from './Limit';

const readAt = '2026-11-20';

/**
 * How a load balancer shares SNAT ports out to nodes, and how AKS asks it to.
 *
 * @public
 */
export const azureLoadBalancerLimits = {
  /** SNAT ports that one frontend address brings to outbound rules. */
  portsPerAddress: {
    value: 64_000,
    url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-outbound-connections',
    readAt,
  },
  /** Outbound addresses that AKS gives a cluster's load balancer. */
  outboundAddresses: {
    value: 100,
    url: 'https://learn.microsoft.com/en-us/azure/aks/load-balancer-standard',
    readAt,
  },
  /** A number of ports set by hand is a multiple of this. */
  allocatedPortsMultiple: {
    value: 8,
    url: 'https://learn.microsoft.com/en-us/azure/aks/load-balancer-standard',
    readAt,
  },
  /** Ports that AKS leaves to Azure's default, by the number of nodes in the backend pool. */
  defaultPortsPerNode: {
    value: [
      { maxNodeCount: 50, portsPerNode: 1024 },
      { maxNodeCount: 100, portsPerNode: 512 },
      { maxNodeCount: 200, portsPerNode: 256 },
      { maxNodeCount: 400, portsPerNode: 128 },
      { maxNodeCount: 800, portsPerNode: 64 },
      { maxNodeCount: 1000, portsPerNode: 32 },
    ],
    url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-outbound-connections#preallocatedports',
    readAt,
  },
} as const satisfies {
  readonly portsPerAddress: Limit;
  readonly outboundAddresses: Limit;
  readonly allocatedPortsMultiple: Limit;
  readonly defaultPortsPerNode: Limit<
    readonly { readonly maxNodeCount: number; readonly portsPerNode: number }[]
  >;
};

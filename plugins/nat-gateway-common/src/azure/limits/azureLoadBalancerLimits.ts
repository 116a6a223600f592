import type { Limit } from '../../limits/Limit';

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
  /** Of the default allocation: more addresses bring a node no more than this. */
  maxDefaultPortsPerNode: {
    value: 1024,
    url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-outbound-connections#preallocatedports',
    readAt: '2026-11-30',
  },
  /** TCP, of the outbound rule that AKS makes, where nothing else is set. */
  aksDefaultIdleTimeoutMinutes: {
    value: 30,
    url: 'https://learn.microsoft.com/en-us/azure/aks/load-balancer-standard#configure-the-load-balancer-idle-timeout',
    readAt: '2026-11-30',
  },
  /**
   * How long a port stays taken after a FIN, by the text of October 2020 (SNAT for outbound
   * connections, Constraints). UDP has no hold: its ports come back by the idle timeout.
   */
  finHoldSeconds: {
    value: 240,
    url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-outbound-connections',
    readAt: '2026-11-30',
  },
  /** After a reset, by the same text. */
  rstHoldSeconds: {
    value: 15,
    url: 'https://learn.microsoft.com/en-us/azure/load-balancer/load-balancer-outbound-connections',
    readAt: '2026-11-30',
  },
} as const satisfies {
  readonly aksDefaultIdleTimeoutMinutes: Limit;
  readonly finHoldSeconds: Limit;
  readonly rstHoldSeconds: Limit;
  readonly maxDefaultPortsPerNode: Limit;
  readonly portsPerAddress: Limit;
  readonly outboundAddresses: Limit;
  readonly allocatedPortsMultiple: Limit;
  readonly defaultPortsPerNode: Limit<
    readonly { readonly maxNodeCount: number; readonly portsPerNode: number }[]
  >;
};

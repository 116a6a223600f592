/**
 * What left through the outbound rule of a load balancer in one minute, node by node: here ports belong to nodes.
 *
 * @internal
 */
export interface LoadBalancerMinute {
  /** Addresses of the outbound rule's frontends. */
  readonly frontendIPAddresses: readonly string[];
  readonly nodes: readonly {
    readonly backendIPAddress: string;
    /** For each protocol, over all frontends. */
    readonly allocatedPorts: number;
    readonly tcp: NodeProtocolMinute;
    readonly udp: NodeProtocolMinute;
  }[];
}

interface NodeProtocolMinute {
  readonly usedPorts: number;
  readonly attempted: number;
  readonly failed: number;
  readonly active: number;
}

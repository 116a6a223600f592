/**
 * What left through the outbound rule of a load balancer in one minute, node by node: here ports belong to nodes. And what it lets in.
 *
 * @internal
 */
export interface LoadBalancerMinute {
  /** Addresses of the outbound rule's frontends. */
  readonly frontendIPAddresses: readonly string[];
  readonly rules: readonly {
    readonly frontendIPAddress: string;
    readonly frontendPort: string;
    readonly backendPort: string;
    /** Whether a probe says how its nodes are. */
    readonly isProbed: boolean;
  }[];
  readonly nodes: readonly {
    readonly backendIPAddress: string;
    /** For each protocol, over all frontends. */
    readonly allocatedPorts: number;
    readonly tcp: NodeProtocolMinute;
    readonly udp: NodeProtocolMinute;
    /** Of the connections that found a port. */
    readonly bytesOut: number;
    readonly bytesIn: number;
  }[];
}

interface NodeProtocolMinute {
  readonly usedPorts: number;
  readonly attempted: number;
  readonly failed: number;
  readonly active: number;
}

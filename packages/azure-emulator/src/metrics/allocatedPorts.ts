/** https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections: the ports of one frontend address, and the table of the default allocation. */
const portsPerFrontend = 64_000;
const automaticPorts: readonly {
  readonly upToNodes: number;
  readonly ports: number;
}[] = [
  { upToNodes: 50, ports: 1024 },
  { upToNodes: 100, ports: 512 },
  { upToNodes: 200, ports: 256 },
  { upToNodes: 400, ports: 128 },
  { upToNodes: 800, ports: 64 },
  { upToNodes: 1000, ports: 32 },
];

/**
 * How many SNAT ports one node has through an outbound rule: those that the rule gives it, or by the size of the pool.
 *
 * @example
 * allocatedPorts({ nodes: 60, frontends: 2, perNode: 0 }) // 1024: 512 of each frontend
 *
 * @internal
 */
export function allocatedPorts(rule: {
  readonly nodes: number;
  readonly frontends: number;
  /** 0 means that Azure decides. */
  readonly perNode: number;
}): number {
  const { nodes, frontends, perNode } = rule;
  if (nodes === 0 || frontends === 0) {
    return 0;
  }
  if (perNode > 0) {
    return Math.min(
      perNode,
      Math.floor((portsPerFrontend * frontends) / nodes),
    );
  }
  const size = automaticPorts.find(({ upToNodes }) => nodes <= upToNodes);
  return (size?.ports ?? 0) * frontends;
}

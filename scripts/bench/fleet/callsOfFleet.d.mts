interface Metrics {
  readonly collection: readonly string[];
  readonly history: readonly string[];
}

export const GATEWAY_METRICS: Metrics;
export const BALANCER_METRICS: Metrics;
export function expectedCalls(options: {
  readonly resources: Readonly<Record<string, readonly object[]>>;
  readonly subscriptions: readonly string[];
  readonly pageSize: number;
  readonly metrics: readonly string[];
  readonly balancerMetrics: readonly string[];
}): ReadonlyMap<string, number>;
export function countedCalls(
  journal: Iterable<{
    readonly method: string;
    readonly path: string;
    readonly query?: string;
  }>,
): ReadonlyMap<string, number>;

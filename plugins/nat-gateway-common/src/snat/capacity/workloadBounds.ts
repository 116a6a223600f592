/**
 * Bounds beyond which a number is a slip of the pen rather than a workload.
 *
 * @internal
 */
export const workloadBounds = {
  connectionsPerSecond: 1_000_000,
  durationSeconds: 30 * 24 * 3600,
  podCount: 200_000,
  nodeCount: 10_000,
  connectionsPerPod: 50_000,
} as const;

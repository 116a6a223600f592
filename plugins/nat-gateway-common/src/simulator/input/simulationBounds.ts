/**
 * Beyond these a number is taken for a mistake. They are the simulator's, no cloud's.
 *
 * @public
 */
export const simulationBounds = {
  destinations: 256,
  nodes: 5_000,
  pods: 1_000_000,
  newConnectionsPerSecond: 1_000_000,
  /** Connections in one simulation. */
  connections: 1_000_000_000,
  days: 7,
  /** Of a log-normal duration. */
  meanToMedian: 25,
  points: 5_000,
  /** Ports of one protocol. */
  ports: 2 ** 20,
  holdSeconds: 86_400,
} as const;

const NODES = 50;

/** How the connections of the measured workload end, and for how long they hold their port. */
const closes = { fin: 0.7, rst: 0.15, halfOpen: 0.05, idle: 0.1 };
const MEAN_SECONDS = 3;
const UDP_SHARE = 0.05;
/** How long a connection holds its port on average. */
export const heldSeconds =
  (1 - UDP_SHARE) *
    (closes.fin * (MEAN_SECONDS + 65) +
      closes.rst * (MEAN_SECONDS + 16) +
      closes.halfOpen * 30 +
      closes.idle * (MEAN_SECONDS + 240)) +
  UDP_SHARE * (MEAN_SECONDS + 240 + 65);

/**
 * The workload that is validated and measured: random ports over all addresses, eight destinations
 * with unequal shares and different durations, all timers of TCP and UDP.
 */
export function workload({ concurrent, addresses, durationSeconds, seed = 1 }) {
  const shares = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, UDP_SHARE];
  return {
    seed,
    destinations: shares.map((share, index) => ({
      name: `destination-${index}`,
      share,
      duration: [
        { kind: 'exponential', meanSeconds: MEAN_SECONDS },
        { kind: 'logNormal', meanSeconds: MEAN_SECONDS, medianSeconds: 1 },
        { kind: 'fixed', seconds: MEAN_SECONDS },
      ][index % 3],
      ...(index === shares.length - 1 ? { protocol: 'UDP' } : { closes }),
    })),
    newConnections: {
      kind: 'rate',
      meanPerSecond: concurrent / heldSeconds,
      durationSeconds,
    },
    nodes: { count: NODES },
    egress: { kind: 'natGateway', ipv4AddressCount: addresses },
  };
}

import { workload } from './workload.mjs';

/** Longest hold and most durations: after it, as many ports are held as ever will be. */
const FILLED_AFTER_SECONDS = 400;

/**
 * Runs a workload until its ports are filled, then measures.
 *
 * @returns nanoseconds for a connection, bytes for each that is held, and what happened.
 */
export function measureSimulation({
  SnatSimulation,
  concurrent,
  addresses,
  seconds,
  clock,
  memory,
}) {
  const total = FILLED_AFTER_SECONDS + seconds;
  const before = memory();
  const simulation = new SnatSimulation(
    workload({ concurrent, addresses, durationSeconds: total }),
  );
  while (simulation.progress < FILLED_AFTER_SECONDS / total) {
    simulation.advance(10_000);
  }
  const connectionsBefore = simulation.connectionCount;
  const startedAt = clock();
  while (!simulation.done) {
    simulation.advance(200_000);
  }
  const milliseconds = clock() - startedAt;
  const connections = simulation.connectionCount - connectionsBefore;
  // The collector may have freed something older meanwhile: never less than the tables.
  const bytes = Math.max(memory() - before, simulation.byteLength);
  const { failed } = simulation.result();
  return {
    nanoseconds: (milliseconds * 1e6) / connections,
    connections,
    held: simulation.heldCount,
    bytesPerHeld: bytes / simulation.heldCount,
    failed,
  };
}

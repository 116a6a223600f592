import { workload } from './workload.mjs';

/** Covers the longest hold and most durations: afterwards, the number of held ports stays level. */
const FILLED_AFTER_SECONDS = 400;

/**
 * Runs a workload until its ports are filled.
 *
 * @returns the simulation, with `seconds` of its time left.
 */
export function filledSimulation({
  SnatSimulation,
  concurrent,
  addresses,
  seconds,
}) {
  const total = FILLED_AFTER_SECONDS + seconds;
  const simulation = new SnatSimulation(
    workload({ concurrent, addresses, durationSeconds: total }),
  );
  while (simulation.progress < FILLED_AFTER_SECONDS / total) {
    simulation.advance(10_000);
  }
  return simulation;
}

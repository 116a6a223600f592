import { bareLoop } from './bareLoop.mjs';
import { filledSimulation } from './filledSimulation.mjs';
import { heldSeconds } from './workload.mjs';

const TICKS_PER_SECOND = 100;
const ROUNDS = 9;
const CONNECTIONS_PER_ROUND = 1_000_000;
/** The compiler has finished optimising by then. */
const ROUNDS_BEFORE = 3;

/**
 * Measures the simulator and both bare loops in turn, so that other load on the machine affects all
 * of them alike.
 *
 * @returns for each of them, the nanoseconds for a connection in each round, and what the simulator held.
 */
export function measureSize({
  SnatSimulation,
  concurrent,
  addresses,
  bareAddresses,
  clock,
  memory,
}) {
  const before = memory();
  const rounds = ROUNDS_BEFORE + ROUNDS;
  const simulation = filledSimulation({
    SnatSimulation,
    concurrent,
    addresses,
    // A few more than needed.
    seconds: (1.1 * rounds * CONNECTIONS_PER_ROUND * heldSeconds) / concurrent,
  });
  // The garbage collector may have freed older objects meanwhile: count at least the tables.
  const bytes = Math.max(memory() - before, simulation.byteLength);
  const bytesPerHeld = bytes / simulation.heldCount;
  const bare = { concurrent, ports: bareAddresses * 64_512 };
  const loops = {
    simulator: connections => simulation.advance(connections),
    bareInTime: bareLoop(bare),
    bareInTicks: bareLoop({ ...bare, ticksPerSecond: TICKS_PER_SECOND }),
  };
  const nanoseconds = { simulator: [], bareInTime: [], bareInTicks: [] };
  const startedWith = simulation.connectionCount;
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(loops)) {
      const countBefore = simulation.connectionCount;
      const startedAt = clock();
      run(CONNECTIONS_PER_ROUND);
      const milliseconds = clock() - startedAt;
      const connections =
        name === 'simulator'
          ? simulation.connectionCount - countBefore
          : CONNECTIONS_PER_ROUND;
      if (round >= ROUNDS_BEFORE) {
        nanoseconds[name].push((milliseconds * 1e6) / connections);
      }
    }
  }
  if (simulation.done) {
    throw new Error('The simulation ended before it was measured: lengthen it');
  }
  return {
    nanoseconds,
    connections: simulation.connectionCount - startedWith,
    held: simulation.heldCount,
    bytesPerHeld,
    failed: simulation.result().failed,
  };
}

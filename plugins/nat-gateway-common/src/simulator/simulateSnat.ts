import { SimulationCancelledError } from './SimulationCancelledError';
import type { SimulationInput } from './input/SimulationInput';
import type { SimulationResult } from './SimulationResult';
import { SnatSimulation } from './SnatSimulation';

/** A piece of some ten milliseconds: short enough for a screen to stay responsive. */
const CONNECTIONS_PER_PIECE = 200_000;

/**
 * What a workload does to SNAT ports, over time. Runs in pieces and gives way between them.
 *
 * @example
 * ```ts
 * const { failed, series } = await simulateSnat({
 *   seed: 1,
 *   destinations: [{ name: 'api', share: 1, duration: { kind: 'exponential', meanSeconds: 2 } }],
 *   newConnections: { kind: 'rate', meanPerSecond: 800, durationSeconds: 3600 },
 *   egress: { kind: 'natGateway', ipv4AddressCount: 1 },
 * });
 * ```
 *
 * @throws InputError for bad input, SimulationCancelledError when the signal says so.
 * @public
 */
export async function simulateSnat(
  input: SimulationInput,
  options: {
    readonly signal?: { readonly aborted: boolean };
    /** Hears the part of the simulated time that is over, 0 to 1. */
    readonly onProgress?: (progress: number) => void;
    /** How to give way between pieces; a timer where absent. */
    readonly giveWay?: () => Promise<void>;
  } = {},
): Promise<SimulationResult> {
  const { signal, onProgress, giveWay = nextTask } = options;
  const simulation = new SnatSimulation(input);
  while (!simulation.done) {
    if (signal?.aborted) {
      throw new SimulationCancelledError(
        `The simulation was cancelled at ${Math.floor(
          simulation.progress * 100,
        )} %`,
      );
    }
    simulation.advance(CONNECTIONS_PER_PIECE);
    onProgress?.(simulation.progress);
    if (!simulation.done) {
      await giveWay();
    }
  }
  return simulation.result();
}

function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}

import { compileSimulation } from './compile/compileSimulation';
import { describeSimulation } from './describeSimulation';
import { FlowEngine } from './engine/FlowEngine';
import { checkSimulationInput } from './clouds/checkSimulationInput';
import type { SimulationInput } from './input/SimulationInput';
import type { SimulationResult } from './SimulationResult';

/**
 * A simulation that its owner drives piece by piece, in a thread or a worker of its choice.
 *
 * @example
 * ```ts
 * const simulation = new SnatSimulation(input);
 * while (!simulation.done) simulation.advance(100_000);
 * const result = simulation.result();
 * ```
 *
 * @public
 */
export class SnatSimulation {
  private readonly engine: FlowEngine;
  private readonly endTick: number;

  /** @throws InputError that names the field, the value and the bound. */
  constructor(private readonly input: SimulationInput) {
    checkSimulationInput(input);
    const compiled = compileSimulation(input);
    this.endTick = compiled.endTick;
    this.engine = new FlowEngine(compiled);
  }

  get done(): boolean {
    return this.engine.done;
  }

  /** The part of the simulated time that is over, 0 to 1. */
  get progress(): number {
    return this.engine.tick / this.endTick;
  }

  /** Connections that have started, with a port or without. */
  get connectionCount(): number {
    return this.engine.flowCount;
  }

  /** Ports that are held now, towards all destinations: the flows that the simulator keeps. */
  get heldCount(): number {
    return this.engine.heldCount;
  }

  /** Memory that the simulation's tables take. */
  get byteLength(): number {
    return this.engine.byteLength;
  }

  /**
   * Goes on until about so many more connections have started, or what goes on between them has
   * taken about as long, or to the end.
   */
  advance(connections: number): void {
    this.engine.advance(connections);
  }

  /** What has happened up to now; the whole when done. */
  result(): SimulationResult {
    return describeSimulation(this.input, this.engine);
  }
}

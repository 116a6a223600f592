import { DurationTables } from '../engine/DurationTables';
import type { EngineInput } from '../engine/EngineInput';
import { timersOfEgress } from '../clouds/timersOfEgress';
import type { SimulationInput } from '../input/SimulationInput';
import { compileClasses } from './compileClasses';
import { compileLayout } from '../clouds/compileLayout';
import { compilePhases } from './compilePhases';
import { nodeWeights } from './nodeWeights';

const DEFAULT_POINTS = 240;

/**
 * What the engine runs on, from checked input.
 *
 * @internal
 */
export function compileSimulation(input: SimulationInput): EngineInput {
  const { destinations, egress, seed, nodes } = input;
  const protocols = [
    ...new Set(destinations.map(({ protocol }) => protocol ?? 'TCP')),
  ];
  const tables = new DurationTables();
  const ofEgress = timersOfEgress(egress);
  const classes = compileClasses(destinations, {
    timers: input.timers ?? ofEgress.timers,
    tcpIdleSeconds: ofEgress.tcpIdleSeconds,
    protocols,
    tables,
  });
  const phases = compilePhases(input.newConnections, { destinations, classes });
  const endTick = phases[phases.length - 1].untilTick;
  return {
    seed,
    endTick,
    ticksPerBin: Math.ceil(endTick / (input.maxPoints ?? DEFAULT_POINTS)),
    classes,
    mix: classes.map(({ of, share }) => destinations[of].share * share),
    phases,
    tables,
    protocolCount: protocols.length,
    layout: compileLayout(input, { protocolCount: protocols.length }),
    ...(egress.kind === 'loadBalancer' && {
      nodes: nodeWeights(nodes ?? { count: 1 }),
    }),
  };
}

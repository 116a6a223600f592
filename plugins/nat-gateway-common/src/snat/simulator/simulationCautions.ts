import type { SimulationInput } from './input/SimulationInput';

/**
 * What a simulation's result rests on.
 *
 * @internal
 */
export function simulationCautions(input: SimulationInput): readonly string[] {
  return [
    'Azure says that its timers may change and that nothing should depend on them.',
    'New connections arrive at random and independently of each other (a Poisson process); clients that retry after a failure make it worse than shown.',
    'A port in cool-down counts as held, also against the ceilings on connections: Azure does not say whether it does.',
    'A TCP connection that the idle timeout ended frees its port at once: Azure names no cool-down for it.',
    'At the start no port is held; the first minutes show how they fill.',
    ...(input.egress.kind === 'loadBalancer'
      ? [
          'The load balancer is simulated with the timers of a NAT gateway and without reallocation of ports between nodes.',
        ]
      : []),
  ];
}

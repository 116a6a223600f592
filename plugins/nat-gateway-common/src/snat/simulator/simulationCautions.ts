import type { SimulationInput } from './input/SimulationInput';

const azure = [
  'Azure says that its timers may change and that nothing should depend on them.',
  'A port in cool-down counts against the 50,000 connections of an address to one destination, since Azure does not say whether it does; against the 2,000,000 of a gateway only active connections count.',
  'A TCP connection that the idle timeout ended frees its port at once: Azure names no cool-down for it.',
];

const ofTimers: Readonly<
  Record<SimulationInput['egress']['kind'], readonly string[]>
> = {
  natGateway: azure,
  loadBalancer: [
    ...azure,
    'The load balancer is simulated with the timers of a NAT gateway and without reallocation of ports between nodes.',
  ],
  awsNatGateway: [
    "AWS does not say how long a port is kept after a connection ended, nor how it draws ports: Linux's 120 s and Azure's random draw stand in.",
    'AWS publishes no limit of connections in all: none is simulated.',
  ],
  awsNatInstance: [
    'The timers are defaults of the kernel and of the network interface, which settings and instance types change.',
    'The kernel keeps the port of a client where it can and draws another only then; here every port is drawn at random.',
  ],
};

/**
 * What a simulation's result rests on.
 *
 * @internal
 */
export function simulationCautions(input: SimulationInput): readonly string[] {
  return [
    ...ofTimers[input.egress.kind],
    'New connections arrive at random and independently of each other (a Poisson process); clients that retry after a failure make it worse than shown.',
    'At the start no port is held; the first minutes show how they fill.',
  ];
}

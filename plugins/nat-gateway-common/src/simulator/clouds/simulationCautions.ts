import type { SimulationInput } from '../input/SimulationInput';

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
    "The load balancer's timers are those of Azure's text of October 2020, which it may change: 240 s after a FIN, 15 s after a reset.",
    'A connection that no one answers is taken to hold its port until the idle timeout, the only other timer that Azure names.',
    'The load balancer is simulated without reallocation of ports between nodes.',
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

function peaksOf({
  destinations,
  newConnections,
}: SimulationInput): readonly string[] {
  if (newConnections.kind !== 'rate') return [];
  const { peak, ownPeaksEverySeconds } = newConnections;
  if (peak) {
    return [
      `All destinations peak together, for ${peak.lastsSeconds} s every ${peak.everySeconds} s.`,
    ];
  }
  const own = destinations.flatMap(of =>
    of.peak
      ? [`${of.name} for ${Number(of.peak.lastsSeconds.toFixed(1))} s`]
      : [],
  );
  return own.length > 0
    ? [
        `Destinations peak every ${ownPeaksEverySeconds} s, and all peaks end together: ${[
          ...new Set(own),
        ].join(', ')}.`,
      ]
    : [];
}

/**
 * What a simulation's result rests on.
 *
 * @internal
 */
export function simulationCautions(input: SimulationInput): readonly string[] {
  return [
    ...ofTimers[input.egress.kind],
    ...peaksOf(input),
    'New connections arrive at random and independently of each other (a Poisson process); clients that retry after a failure make it worse than shown.',
    'At the start no port is held; the first minutes show how they fill.',
  ];
}

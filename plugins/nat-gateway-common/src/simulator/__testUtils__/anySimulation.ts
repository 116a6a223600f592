import fc from 'fast-check';
import type { SimulatedDestination } from '../input/SimulatedDestination';
import type { SimulationInput } from '../input/SimulationInput';

const source = { url: 'https://example.com', readAt: '2026-11-20' };

const anyDuration: fc.Arbitrary<SimulatedDestination['duration']> = fc.oneof(
  fc.record({
    kind: fc.constant('fixed' as const),
    seconds: fc.double({ min: 0, max: 20, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('exponential' as const),
    meanSeconds: fc.double({ min: 0.01, max: 20, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('logNormal' as const),
    medianSeconds: fc.double({ min: 0.1, max: 2, noNaN: true }),
    meanSeconds: fc.double({ min: 2, max: 2.5, noNaN: true }),
  }),
);

const anyCloses = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([fin, rst, halfOpen, idle]) => {
    const sum = fin + 1 + rst + halfOpen + idle;
    return {
      fin: (fin + 1) / sum,
      rst: rst / sum,
      halfOpen: halfOpen / sum,
      idle: idle / sum,
    };
  });

const anyDestination = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  duration: anyDuration,
  udp: fc.boolean(),
  closes: anyCloses,
});

const anyTimer = fc
  .integer({ min: 0, max: 20 })
  .map(value => ({ value, ...source }));

/** Small worlds in which ports run out, are shared and reused: few ports, short timers. */
export const anySimulation: fc.Arbitrary<SimulationInput> = fc
  .record({
    seed: fc.nat(),
    destinations: fc.array(anyDestination, { minLength: 1, maxLength: 12 }),
    meanPerSecond: fc.double({ min: 0.5, max: 25, noNaN: true }),
    peaks: fc.constantFrom(
      'none' as const,
      'together' as const,
      'own' as const,
    ),
    nodeCount: fc.integer({ min: 1, max: 4 }),
    ports: fc.integer({ min: 1, max: 70 }),
    ipv4AddressCount: fc.integer({ min: 1, max: 3 }),
    perDestination: fc.integer({ min: 1, max: 80 }),
    inAll: fc.integer({ min: 1, max: 400 }),
    loadBalancer: fc.boolean(),
    timers: fc.record({
      finHoldSeconds: anyTimer,
      rstHoldSeconds: anyTimer,
      halfOpenHoldSeconds: anyTimer,
      udpHoldSeconds: anyTimer,
      udpIdleTimeoutMinutes: anyTimer.map(timer => ({
        ...timer,
        value: timer.value / 60,
      })),
    }),
  })
  .map(of => {
    const weights = of.destinations.reduce(
      (sum, { weight }) => sum + weight,
      0,
    );
    return {
      seed: of.seed,
      destinations: of.destinations.map((destination, index) => ({
        name: `destination ${index}`,
        share: destination.weight / weights,
        duration: destination.duration,
        ...(destination.udp
          ? { protocol: 'UDP' as const }
          : { closes: destination.closes }),
        // One has none, and the others have peaks of different lengths.
        ...(of.peaks === 'own' &&
          index > 0 && {
            peak: {
              perSecond:
                ((1.1 + (index % 3)) * of.meanPerSecond * destination.weight) /
                weights,
              lastsSeconds: 11 / (1.1 + (index % 3)) / (1 + (index % 2)),
            },
          }),
      })),
      newConnections: {
        kind: 'rate' as const,
        meanPerSecond: of.meanPerSecond,
        durationSeconds: 40,
        ...(of.peaks === 'own' && { ownPeaksEverySeconds: 11 }),
        ...(of.peaks === 'together' && {
          peak: {
            perSecond: of.meanPerSecond * 2,
            lastsSeconds: 3,
            everySeconds: 11,
          },
        }),
      },
      nodes: { count: of.nodeCount },
      egress: of.loadBalancer
        ? {
            kind: 'loadBalancer' as const,
            ipv4AddressCount: 1,
            portsPerNode: of.ports,
          }
        : {
            kind: 'natGateway' as const,
            ipv4AddressCount: of.ipv4AddressCount,
          },
      timers: of.timers,
      ceilings: {
        portsPerAddress: of.ports,
        connectionsPerAddressAndDestination: of.perDestination,
        connectionsPerGateway: of.inAll,
      },
    };
  });

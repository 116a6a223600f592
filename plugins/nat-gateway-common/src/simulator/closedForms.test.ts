import { confidenceOf } from './__testUtils__/confidenceOf';
import { exhaustionProbability } from '../snat/capacity/exhaustionProbability';
import type { SimulatedDuration } from './input/SimulatedDuration';
import type { SimulationInput } from './input/SimulationInput';
import { SnatSimulation } from './SnatSimulation';

const seeds = Array.from(
  { length: process.env.TEST_LONG ? 200 : 20 },
  (_, index) => index + 1,
);

function run(settings: SimulationInput) {
  const simulation = new SnatSimulation(settings);
  while (!simulation.done) {
    simulation.advance(1_000_000);
  }
  return simulation.result();
}

function input(
  seed: number,
  options: {
    duration: SimulatedDuration;
    perSecond: number;
    portsPerAddress?: number;
  },
): SimulationInput {
  return {
    seed,
    destinations: [{ name: 'one', share: 1, duration: options.duration }],
    newConnections: {
      kind: 'rate',
      meanPerSecond: options.perSecond,
      durationSeconds: 2400,
    },
    egress: { kind: 'natGateway', ipv4AddressCount: 1 },
    maxPoints: 240,
    ...(options.portsPerAddress && {
      ceilings: { portsPerAddress: options.portsPerAddress },
    }),
  };
}

/** Blocking of `servers` offered `load`, by the usual recursion. */
const durations: readonly (readonly [string, SimulatedDuration])[] = [
  ['fixed', { kind: 'fixed', seconds: 15 }],
  ['exponential', { kind: 'exponential', meanSeconds: 15 }],
  ['log-normal', { kind: 'logNormal', meanSeconds: 15, medianSeconds: 8 }],
];

describe('M/G/∞: ports held while none is short', () => {
  it.each(durations)(
    'are arrivals × (duration + hold) with %s durations, within 99.9 %% confidence',
    (_, duration) => {
      const steady = seeds.map(seed => {
        const { meanPorts } = run(
          input(seed, { duration, perSecond: 20 }),
        ).series;
        // From a third on, 800 s after the start, ports are held as they always will be.
        const rest = meanPorts.slice(80);
        return rest.reduce((sum, ports) => sum + ports, 0) / rest.length;
      });
      const { mean, margin } = confidenceOf(steady);
      const expected = 20 * (15 + 65);
      expect(margin).toBeLessThan(0.01 * expected);
      expect(Math.abs(mean - expected)).toBeLessThan(margin);
    },
  );

  it('have the variance of a Poisson number, equal to their mean', () => {
    const values = seeds.map(
      seed =>
        run(
          input(seed, {
            duration: { kind: 'exponential', meanSeconds: 15 },
            perSecond: 20,
          }),
        ).series.meanPorts,
    );
    // Points 400 s apart are independent: ports are held for 80 s on average.
    const ports = values.flatMap(points =>
      [100, 140, 180, 220].map(at => points[at]),
    );
    const { mean } = confidenceOf(ports);
    const variance =
      ports.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
      (ports.length - 1);
    // A sample variance deviates by √(2/n) of itself.
    expect(Math.abs(variance / mean - 1)).toBeLessThan(
      3.29 * Math.sqrt(2 / ports.length),
    );
  });
});

describe('Erlang B: failed connections where ports are short', () => {
  it.each(durations)(
    'depend on the mean alone with %s durations, within 99.9 %% confidence',
    (_, duration) => {
      const failing = seeds.map(seed => {
        const { attempted, failed } = run(
          input(seed, { duration, perSecond: 5, portsPerAddress: 400 }),
        ).series;
        const sum = (values: readonly number[]) =>
          values.slice(80).reduce((total, value) => total + value, 0);
        return sum(failed) / sum(attempted);
      });
      const { mean, margin } = confidenceOf(failing);
      const expected = exhaustionProbability(
        { steadyPorts: 0, varyingPortsMean: 5 * (15 + 65) },
        400,
      );
      expect(expected).toBeCloseTo(0.0387, 3);
      expect(margin).toBeLessThan(0.15 * expected);
      expect(Math.abs(mean - expected)).toBeLessThan(margin);
    },
  );
});

import fc from 'fast-check';
import { exhaustionProbability } from './exhaustionProbability';
import { poissonTail } from './poissonTail';
import { portsToProvide } from './portsToProvide';

/** P(N ≥ count) by adding up from 0; exact enough for small means. */
function bySum(mean: number, count: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let at = 0; at < count; at++) {
    below += term;
    term *= mean / (at + 1);
  }
  return 1 - below;
}

describe('poissonTail', () => {
  it.each([
    [1, 1, 1 - 1 / Math.E],
    [2, 0, 1],
    [2, -3, 1],
    [0, 0, 1],
    [0, 1, 0],
    [5, 1, 1 - Math.exp(-5)],
  ])('of mean %d from %d on is %d', (mean, count, expected) => {
    expect(poissonTail(mean, count)).toBeCloseTo(expected, 12);
  });

  it('agrees with adding up all terms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 300, noNaN: true }),
        fc.integer({ min: 0, max: 600 }),
        (mean, count) => {
          expect(poissonTail(mean, count)).toBeCloseTo(bySum(mean, count), 9);
        },
      ),
    );
  });

  it('agrees with the normal law for large means', () => {
    const mean = 1_000_000;
    // 1.6449 standard deviations leave 5 %, 3.0902 leave 0.1 %.
    expect(poissonTail(mean, mean + 1645)).toBeCloseTo(0.05, 3);
    expect(poissonTail(mean, mean + 3091)).toBeCloseTo(0.001, 4);
    expect(poissonTail(mean, mean - 3090)).toBeCloseTo(0.999, 4);
  });

  it('keeps the digits of small tails', () => {
    // e^-1 × (1/20! + 1/21! + …)
    expect(poissonTail(1, 20) / 1.588e-19).toBeCloseTo(1, 3);
  });

  it('falls with the count and grows with the mean', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 1_100_000 }),
        (mean, count) => {
          const tail = poissonTail(mean, count);
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1);
          expect(poissonTail(mean, count + 1)).toBeLessThanOrEqual(tail + 1e-9);
          expect(poissonTail(mean + 1, count)).toBeGreaterThanOrEqual(
            tail - 1e-9,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [-1, 1],
    [NaN, 1],
    [1, 0.5],
    [1, NaN],
    [2e9, 1],
  ])('refuses mean %d and count %d', (mean, count) => {
    expect(() => poissonTail(mean, count)).toThrow(/^(mean|count) /);
  });
});

describe('portsToProvide', () => {
  it('is the smallest number that keeps the probability', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 20_000, noNaN: true }),
        fc.double({ min: 1e-9, max: 0.4, noNaN: true }),
        fc.nat(1000),
        (varyingPortsMean, probability, steadyPorts) => {
          const load = { steadyPorts, varyingPortsMean };
          const ports = portsToProvide(load, {
            kind: 'exhaustionProbability',
            probability,
          });
          expect(exhaustionProbability(load, ports)).toBeLessThanOrEqual(
            probability,
          );
          expect(exhaustionProbability(load, ports - 1)).toBeGreaterThan(
            probability,
          );
        },
      ),
    );
  });

  it('gives a pool that never varies exactly its ports', () => {
    const load = { steadyPorts: 100, varyingPortsMean: 0 };
    expect(
      portsToProvide(load, {
        kind: 'exhaustionProbability',
        probability: 0.01,
      }),
    ).toBe(100);
    expect(portsToProvide(load, { kind: 'safetyFactor', factor: 1.1 })).toBe(
      110,
    );
  });

  it.each([
    [{ kind: 'safetyFactor', factor: 0.9 }, 'margin.factor 0.9'],
    [{ kind: 'safetyFactor', factor: NaN }, 'margin.factor NaN'],
    [{ kind: 'exhaustionProbability', probability: 0 }, 'probability 0'],
    [{ kind: 'exhaustionProbability', probability: 0.6 }, 'to 0.5'],
  ] as const)('refuses %j', (margin, message) => {
    expect(() =>
      portsToProvide({ steadyPorts: 0, varyingPortsMean: 1 }, margin),
    ).toThrow(message);
  });
});

import fc from 'fast-check';
import { AliasTable } from './AliasTable';
import { poissonWeights } from './poissonWeights';

/** The share of the random numbers that stands for each index, from the table itself. */
function sharesOf({ entries, entryBits }: AliasTable): number[] {
  const count = 2 ** entryBits;
  const shares = new Array<number>(count).fill(0);
  for (let index = 0; index < count; index++) {
    const own = entries[2 * index] / 2 ** 30;
    shares[index] += own / count;
    shares[entries[2 * index + 1]] += (1 - own) / count;
  }
  return shares;
}

describe('AliasTable', () => {
  it('gives each number its weight', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.nat(1000), { minLength: 1, maxLength: 50 })
          .filter(weights => weights.some(weight => weight > 0)),
        weights => {
          const sum = weights.reduce((total, weight) => total + weight, 0);
          sharesOf(new AliasTable(weights)).forEach((share, index) =>
            expect(share).toBeCloseTo((weights[index] ?? 0) / sum, 7),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never picks a number that has no weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
          minLength: 1,
          maxLength: 40,
        }),
        weights => {
          sharesOf(new AliasTable([...weights, 0]))
            .slice(weights.length)
            .forEach(share => expect(share).toBe(0));
        },
      ),
    );
  });

  it('picks as its shares say', () => {
    const table = new AliasTable([1, 0, 3]);
    // 32 random bits in equal steps over all of them.
    const bits = Int32Array.from({ length: 4096 }, (_, step) => step * 2 ** 20);
    table.pickAll(bits, { count: bits.length });
    const counts = [0, 1, 2].map(value => bits.filter(of => of === value));
    expect(counts.map(({ length }) => length / 4096)).toEqual([
      expect.closeTo(0.25, 3),
      0,
      expect.closeTo(0.75, 3),
    ]);
  });

  it.each([0.001, 0.7, 10, 900, 20_000])(
    'draws counts of mean and variance %d from Poisson weights',
    mean => {
      const weights = poissonWeights(mean);
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const moment = (of: (count: number) => number) =>
        weights.reduce(
          (total, weight, count) => total + (weight / sum) * of(count),
          0,
        );
      expect(moment(count => count) / mean).toBeCloseTo(1, 8);
      expect(moment(count => (count - mean) ** 2) / mean).toBeCloseTo(1, 6);
    },
  );
});

import { DurationTables } from '../engine/DurationTables';
import { compileDuration } from './compileDuration';
import { standardNormal } from './standardNormal';

describe('standardNormal', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.96, 0.024997895148220435],
    [4, 0.9999683287581669],
    [-6, 9.865876450376946e-10],
  ])('has a share below %d of %d', (deviation, share) => {
    expect(standardNormal.cumulative(deviation) / share).toBeCloseTo(1, 10);
    expect(standardNormal.quantile(share)).toBeCloseTo(deviation, 6);
  });
});

describe('compileDuration', () => {
  it.each([
    ['fixed', { kind: 'fixed', seconds: 7 }, 7, 0],
    ['exponential', { kind: 'exponential', meanSeconds: 7 }, 7, 7],
    [
      'log-normal',
      { kind: 'logNormal', meanSeconds: 7, medianSeconds: 5 },
      7,
      7 * Math.sqrt((7 / 5) ** 2 - 1),
    ],
  ] as const)(
    'has the mean and the deviation of a %s duration',
    (_, duration, mean, deviation) => {
      const tables = new DurationTables();
      const { table, meanTicks } = compileDuration(duration, { tables });
      // Cells: 1,023 of weight 1/1024, then 1,024 of weight 1/1024^2 (see DurationTables).
      let first = 0;
      let second = 0;
      for (let cell = 0; cell < 2048; cell++) {
        if (cell === 1023) continue;
        const weight = cell < 1024 ? 1 / 1024 : 1 / 1024 ** 2;
        const low = tables.cells[table + 2 * cell];
        const width = tables.cells[table + 2 * cell + 1];
        first += weight * (low + width / 2);
        second += weight * ((low + width / 2) ** 2 + width ** 2 / 12);
      }
      expect((first * meanTicks) / 100).toBeCloseTo(mean, 5);
      expect(
        (Math.sqrt(Math.max(0, second - first ** 2)) * meanTicks) / 100,
      ).toBeCloseTo(deviation, 1);
    },
  );

  it('shares a table between durations of one shape', () => {
    const tables = new DurationTables();
    const one = compileDuration(
      { kind: 'exponential', meanSeconds: 1 },
      { tables },
    );
    const other = compileDuration(
      { kind: 'exponential', meanSeconds: 90 },
      { tables },
    );
    expect(other.table).toBe(one.table);
  });
});

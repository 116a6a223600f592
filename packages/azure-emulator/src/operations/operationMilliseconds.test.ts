import fc from 'fast-check';
import { latencyRows } from './latencyRows';
import { operationMilliseconds } from './operationMilliseconds';

const details = {
  type: 'Microsoft.Network/natGateways',
  verb: 'create' as const,
  operationId: '8000aaaa',
};

const writes = latencyRows.flatMap(({ type, verb }) =>
  verb === 'create' || verb === 'update' || verb === 'delete'
    ? [{ type, verb }]
    : [],
);

describe('operationMilliseconds', () => {
  it('is nothing when instant', () => {
    expect(operationMilliseconds('instant', details)).toBe(0);
  });

  it('is what a fixed latency says', () => {
    expect(operationMilliseconds({ operationMilliseconds: 123 }, details)).toBe(
      123,
    );
  });

  it('is a fifth around the recorded time when realistic, and ten times that when slow', () => {
    const of = (operationId: string, latency: 'realistic' | 'slow') =>
      operationMilliseconds(latency, { ...details, operationId });
    expect(of('00000000', 'realistic')).toBe(2340);
    expect(of('ffff0000', 'realistic')).toBe(3510);
    expect(of('ffff0000', 'slow')).toBe(35_100);
  });

  it('stays within 0.2 to 5 seconds for every row and id', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...writes),
        fc.nat(0xffff),
        ({ type, verb }, spread) => {
          const milliseconds = operationMilliseconds('realistic', {
            type,
            verb,
            operationId: spread.toString(16).padStart(4, '0'),
          });
          expect(milliseconds).toBeGreaterThanOrEqual(200);
          expect(milliseconds).toBeLessThanOrEqual(5000);
        },
      ),
    );
  });

  it('has no row beyond the spread, and says of each whether and when it was recorded', () => {
    for (const { milliseconds, basis, date } of latencyRows) {
      expect(milliseconds).toBeGreaterThanOrEqual(200);
      expect(milliseconds).toBeLessThanOrEqual(5000);
      expect(['recorded', 'assumed']).toContain(basis);
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has one row for each type and verb', () => {
    const names = latencyRows.map(({ type, verb }) => `${type} ${verb}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

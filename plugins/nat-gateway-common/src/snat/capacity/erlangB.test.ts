import { erlangB } from './erlangB';

describe('erlangB', () => {
  it.each([
    [1, 1, 1 / 2],
    [2, 2, 2 / 5],
    [5, 0, 1],
    [0, 1, 0],
    // From Erlang's tables.
    [5.16, 11, 0.01],
    [84.06, 100, 0.01],
  ])('of load %d on %d ports is %d', (load, ports, expected) => {
    expect(erlangB(load, ports)).toBeCloseTo(expected, 4);
  });

  it('comes to an end for loads and ports of any size', () => {
    expect(erlangB(1e9, 1e9)).toBeCloseTo(Math.sqrt(2 / (Math.PI * 1e9)), 8);
    expect(erlangB(45_000, 50_000)).toBeGreaterThan(0);
    expect(erlangB(45_000, 50_000)).toBeLessThan(1e-100);
    expect(erlangB(1, 1e12)).toBe(0);
    // Twice as much as there is: half of it fails.
    expect(erlangB(2e6, 1e6)).toBeCloseTo(0.5, 5);
  });
});

import { bringsUnseenAddresses } from './bringsUnseenAddresses';

describe('bringsUnseenAddresses', () => {
  it.each([
    [0, [], false],
    [2, [], true],
    [1, ['20.61.4.16'], false],
    [2, ['20.61.4.16'], true],
    [4, ['20.61.4.16/30'], false],
    [5, ['20.61.4.16/30'], true],
    [16, ['2603:1020:5::/124'], false],
  ])('of %p addresses, with %p known, says %p', (count, known, expected) => {
    expect(bringsUnseenAddresses({ addressesGained: { count, known } })).toBe(
      expected,
    );
  });
});

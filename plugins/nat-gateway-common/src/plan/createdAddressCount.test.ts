import { createdAddressCount } from './createdAddressCount';

describe('createdAddressCount', () => {
  it.each([
    [2, [], 2],
    [5, ['20.61.4.16/30'], 1],
    [3, ['20.61.4.16', '20.61.9.0/31'], 0],
    [16, ['2603:1020::/124'], 0],
  ])('of %d gained, %j known: %d to be created', (count, known, created) => {
    expect(createdAddressCount({ count, known })).toBe(created);
  });
});

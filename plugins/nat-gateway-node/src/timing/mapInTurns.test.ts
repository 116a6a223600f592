import { mapInTurns } from './mapInTurns';

describe('mapInTurns', () => {
  it('lets other work come between items that take long, and keeps their order', async () => {
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const results = await mapInTurns([1, 2, 3], item => {
      const until = performance.now() + 11;
      while (performance.now() < until);
      return item * 2;
    });
    isOver = true;
    expect(results).toEqual([2, 4, 6]);
    expect(turns).toBeGreaterThanOrEqual(2);
  });
});

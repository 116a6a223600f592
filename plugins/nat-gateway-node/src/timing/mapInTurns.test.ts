import { mapInTurns } from './mapInTurns';

const takeLong = <T>(value: T): T => {
  const until = performance.now() + 11;
  while (performance.now() < until);
  return value;
};

describe('mapInTurns', () => {
  it('lets other work come between items that take long, and keeps their order', async () => {
    const turns: string[] = [];
    let isOver = false;
    const other = () => {
      turns.push('other');
      if (!isOver) setImmediate(other);
    };
    setImmediate(other);
    const map = (name: string) =>
      mapInTurns([1, 2, 3], item => {
        turns.push(name);
        return takeLong(item * 2);
      });
    // Also between those of two who map at the same time.
    expect(await Promise.all([map('a'), map('b')])).toEqual([
      [2, 4, 6],
      [2, 4, 6],
    ]);
    isOver = true;
    const neighbours = turns.filter(
      (turn, at) => turn !== 'other' && turns[at + 1] === turn,
    );
    expect(neighbours).toEqual([]);
    expect(turns.join(' ')).not.toMatch(/a b|b a/);
  });

  it('fails with what an item throws, and others go on', async () => {
    const failing = mapInTurns([1], () => {
      throw new Error('no such item');
    });
    await expect(failing).rejects.toThrow('no such item');
    expect(await mapInTurns([1], item => item)).toEqual([1]);
    expect(await mapInTurns([], item => item)).toEqual([]);
  });
});

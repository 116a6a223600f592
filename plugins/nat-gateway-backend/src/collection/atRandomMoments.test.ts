import { atRandomMoments } from './atRandomMoments';

describe('work at random moments', () => {
  it('begins at once the first time, and within the period from then on', async () => {
    const waits: number[] = [];
    let worked = 0;
    const run = atRandomMoments(
      async () => {
        worked += 1;
      },
      {
        periodMilliseconds: 15_000,
        timing: {
          random: () => 0.4,
          wait: async milliseconds => {
            waits.push(milliseconds);
          },
        },
      },
    );
    const { signal } = new AbortController();
    await run(signal);
    expect([waits, worked]).toEqual([[], 1]);
    await run(signal);
    expect([waits, worked]).toEqual([[6000], 2]);
    await run(AbortSignal.abort());
    expect(worked).toBe(2);
  });
});

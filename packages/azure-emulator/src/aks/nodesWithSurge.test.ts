import { nodesWithSurge } from './nodesWithSurge';

const upgradeSettings = { maxSurge: '10%' };

describe('nodesWithSurge', () => {
  it('adds what an upgrade brings to each pool, never less than one', () => {
    const pools = [10, 10, 2].map(count => ({ count, upgradeSettings }));
    expect(nodesWithSurge(pools)).toBe(25);
    expect(nodesWithSurge([{ count: 3 }])).toBe(4);
    expect(
      nodesWithSurge([{ count: 3, upgradeSettings: { maxSurge: '2' } }]),
    ).toBe(5);
  });

  it('takes the most that the autoscaler may make', () => {
    expect(
      nodesWithSurge([{ count: 1, enableAutoScaling: true, maxCount: 20 }]),
    ).toBe(22);
  });
});

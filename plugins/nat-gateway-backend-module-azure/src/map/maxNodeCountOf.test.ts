import type { ManagedClusterAgentPoolProfile } from '@azure/arm-containerservice';
import { maxNodeCountOf } from './maxNodeCountOf';

describe('maxNodeCountOf', () => {
  it.each<[string, Partial<ManagedClusterAgentPoolProfile>[], number]>([
    ['no pool', [], 0],
    [
      'one without autoscaling, with a tenth for an upgrade',
      [{ count: 30 }],
      33,
    ],
    ['a tenth, rounded up', [{ count: 3 }], 4],
    [
      'one that the autoscaler may grow',
      [{ count: 3, enableAutoScaling: true, maxCount: 10 }],
      11,
    ],
    ['a bound that is not in use', [{ count: 3, maxCount: 10 }], 4],
    [
      'a number for an upgrade',
      [{ count: 3, upgradeSettings: { maxSurge: '5' } }],
      8,
    ],
    [
      'a share for an upgrade',
      [{ count: 3, upgradeSettings: { maxSurge: '50%' } }],
      5,
    ],
    [
      'none for an upgrade',
      [{ count: 3, upgradeSettings: { maxSurge: '0' } }],
      3,
    ],
    ['as many as a cluster takes', [{ count: 4900 }], 5000],
    ['several', [{ count: 3 }, { count: 10 }], 15],
  ])('counts the nodes of %s', (_, pools, expected) => {
    expect(
      maxNodeCountOf({
        agentPoolProfiles: pools as ManagedClusterAgentPoolProfile[],
      }),
    ).toBe(expected);
  });
});

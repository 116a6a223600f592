import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import type { EgressWorkload } from './EgressWorkload';
import { type CapacityChange, whatChangesIf } from './whatChangesIf';

const options = { ceilings: gatewayCeilings('azureStandard') };
const abandoned: EgressWorkload = {
  name: 'crawler',
  connectionsPerSecond: { mean: 50, peak: 100 },
  durationSeconds: 5,
  closes: 'idle',
  podCount: 20,
  nodeCount: 4,
  destinations: [
    { name: 'api', share: 0.75 },
    { name: 'store', share: 0.25 },
  ],
};
const change = (one: CapacityChange, more = {}) =>
  whatChangesIf([abandoned], one, { ...options, ...more }).difference;

describe('whatChangesIf', () => {
  it('idle timeout 4 → 30 minutes: 26 minutes of arrivals more are held', () => {
    const { before, after, difference } = whatChangesIf(
      [abandoned],
      { kind: 'tcpIdleTimeout', minutes: 30 },
      options,
    );
    expect(before.tcpIdleTimeoutSeconds).toBe(240);
    expect(after.tcpIdleTimeoutSeconds).toBe(1800);
    expect(difference).toMatchObject({
      peakPortsHeld: 100 * 26 * 60,
      addressesNeeded: 3,
    });
  });

  it('pooling holds pods × connections instead', () => {
    const difference = change({
      kind: 'pool',
      workloadName: 'crawler',
      connectionsPerPod: 2,
      lifetimeSeconds: 3600,
    });
    // 24,500 before; after, 40 to each of two destinations and 40 ÷ 3,600/s × 240 s.
    expect(difference.peakPortsHeld).toBeCloseTo(-24_500 + 80 + 16 / 3, 6);
  });

  it.each([
    ['connectionsPerPod', 40_000, 0.02],
    ['lifetimeSeconds', 1, 0.0000012],
  ])(
    'refuses a pool whose %s no fleet of gateways could carry',
    (_name, connectionsPerPod, lifetimeSeconds) => {
      expect(() =>
        change({
          kind: 'pool',
          workloadName: 'crawler',
          connectionsPerPod,
          lifetimeSeconds,
        }),
      ).toThrow(/ports held at peak to .* podCount × connectionsPerPod/);
    },
  );

  it('one more address lowers the probability of exhaustion', () => {
    const busy = {
      ...abandoned,
      connectionsPerSecond: { mean: 100, peak: 520 },
    };
    const { before, after, difference } = whatChangesIf(
      [busy],
      { kind: 'addAddresses', count: 1 },
      { ...options, currentAddressCount: 1 },
    );
    expect(before.today?.exhaustionProbability).toBeGreaterThan(0.4);
    expect(after.today?.exhaustionProbability).toBeLessThan(1e-40);
    expect(difference.exhaustionProbability).toBeLessThan(-0.4);
    expect(difference.peakPortsHeld).toBe(0);
  });

  it('Private Link takes a destination off the gateway', () => {
    expect(
      change({ kind: 'privateLink', destinationName: 'api' }).peakPortsHeld,
    ).toBe(-18_375);
  });

  it.each<[CapacityChange, string]>([
    [{ kind: 'tcpIdleTimeout', minutes: 3 }, 'change.minutes 3 is not'],
    [{ kind: 'tcpIdleTimeout', minutes: NaN }, 'change.minutes NaN'],
    [
      { kind: 'privateLink', destinationName: 'none' },
      "there is no destination 'none'; there is api, store",
    ],
    [
      {
        kind: 'pool',
        workloadName: 'none',
        connectionsPerPod: 1,
        lifetimeSeconds: 1,
      },
      "there is no workload 'none'",
    ],
    [{ kind: 'addAddresses', count: 1 }, 'currentAddressCount is not given'],
    [{ kind: 'addAddresses', count: 0 }, 'change.count 0'],
  ])('refuses %j', (one, message) => {
    expect(() => change(one)).toThrow(message);
  });
});

import fc from 'fast-check';
import { createNoise } from 'emulator-kit';
import { connectionsPerMinute } from './connectionsPerMinute';
import type { TrafficModel } from './TrafficModel';

const at = (model: TrafficModel, minute: number, seed = 1) =>
  connectionsPerMinute(model, {
    noise: createNoise(seed, { key: 'gateway' })(minute),
    minute,
    idleTimeoutMinutes: 4,
  });

describe('connectionsPerMinute', () => {
  it('gives the same number for the same seed and minute, and another for another seed', () => {
    const model: TrafficModel = {
      kind: 'steady',
      connectionsPerMinute: 1000,
      noise: 0.5,
    };
    expect(at(model, 12_345)).toBe(at(model, 12_345));
    expect(at(model, 12_345, 2)).not.toBe(at(model, 12_345, 1));
  });

  it('stays within its noise', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(), (minute, seed) => {
        const value = at(
          { kind: 'steady', connectionsPerMinute: 1000, noise: 0.1 },
          minute,
          seed,
        );
        expect(value).toBeGreaterThanOrEqual(900);
        expect(value).toBeLessThanOrEqual(1100);
      }),
    );
  });

  it('has its daily peak at the peak hour and its low twelve hours later', () => {
    const wave: TrafficModel = {
      kind: 'dailyWave',
      peakPerMinute: 100,
      lowPerMinute: 20,
      peakHour: 13,
      noise: 0,
    };
    expect(at(wave, 13 * 60)).toBeCloseTo(100);
    expect(at(wave, 1 * 60)).toBeCloseTo(20);
  });

  it('bursts for its minutes and rests for the others', () => {
    const burst: TrafficModel = {
      kind: 'burst',
      basePerMinute: 1,
      burstPerMinute: 9,
      everyMinutes: 60,
      lastsMinutes: 10,
      noise: 0,
    };
    expect([0, 9, 10, 59, 60].map(minute => at(burst, minute))).toEqual([
      9, 9, 1, 1, 9,
    ]);
  });

  it('leaks more each hour until the restart', () => {
    const leak: TrafficModel = {
      kind: 'leak',
      startPerMinute: 10,
      growthPerHour: 5,
      restartEveryHours: 24,
      noise: 0,
    };
    expect([0, 60, 23 * 60, 24 * 60].map(minute => at(leak, minute))).toEqual([
      10, 15, 125, 10,
    ]);
  });
});

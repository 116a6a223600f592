import fc from 'fast-check';
import { TokenBucket } from './TokenBucket';

const at = (milliseconds: number) => new Date(milliseconds);

describe('TokenBucket', () => {
  it('starts full, empties, and fills again to its capacity', () => {
    const bucket = new TokenBucket({
      capacity: 2,
      tokensPerSecond: 10,
      now: at(0),
    });
    bucket.take(at(0));
    bucket.take(at(0));
    expect([bucket.remaining(at(0)), bucket.waitSeconds(at(0))]).toEqual([
      0, 1,
    ]);
    expect(bucket.remaining(at(99))).toBe(0);
    expect(bucket.remaining(at(100))).toBe(1);
    expect(bucket.remaining(at(60_000))).toBe(2);
  });

  it('says how many seconds a slow bucket needs', () => {
    const bucket = new TokenBucket({
      capacity: 1,
      tokensPerSecond: 0.1,
      now: at(0),
    });
    bucket.take(at(0));
    expect(bucket.waitSeconds(at(0))).toBe(10);
    expect(bucket.waitSeconds(at(4500))).toBe(6);
  });

  it('never returns more than capacity plus rate times time, whatever the requests', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(2000), { maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (pauses, capacity, tokensPerSecond) => {
          const bucket = new TokenBucket({
            capacity,
            tokensPerSecond,
            now: at(0),
          });
          let now = 0;
          let given = 0;
          for (const pause of pauses) {
            now += pause;
            given += bucket.remaining(at(now)) >= 1 ? 1 : 0;
            bucket.take(at(now));
            expect(given).toBeLessThanOrEqual(
              capacity + (now / 1000) * tokensPerSecond + 1e-6,
            );
          }
        },
      ),
    );
  });
});

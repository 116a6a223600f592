import fc from 'fast-check';
import { CallWindow } from './CallWindow';

const at = (seconds: number) => new Date(seconds * 1000);

describe('CallWindow', () => {
  it('counts the calls of five minutes and forgets older ones', () => {
    const calls = new CallWindow();
    calls.take(at(1000));
    calls.take(at(1100));
    expect(calls.used(at(1299))).toBe(2);
    expect(calls.used(at(1300))).toBe(1);
    expect(calls.used(at(1400))).toBe(0);
  });

  it('says when the next call fits', () => {
    const calls = new CallWindow();
    calls.take(at(1000));
    calls.take(at(1100));
    expect(calls.waitSeconds(at(1100), { limit: 3 })).toBe(0);
    expect(calls.waitSeconds(at(1100), { limit: 2 })).toBe(200);
    expect(calls.waitSeconds(at(1100), { limit: 1 })).toBe(300);
  });

  it('never lets more calls through than the limit in any five minutes, and its wait is enough and not too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(90), { maxLength: 120 }),
        fc.integer({ min: 1, max: 10 }),
        (pauses, limit) => {
          const calls = new CallWindow();
          const taken: number[] = [];
          let second = 5000;
          for (const pause of pauses) {
            second += pause;
            const wait = calls.waitSeconds(at(second), { limit });
            const recent = (when: number) =>
              taken.filter(time => time > when - 300).length;
            expect(recent(second + wait)).toBeLessThan(limit);
            expect(wait === 0 || recent(second + wait - 1) === limit).toBe(
              true,
            );
            if (wait === 0) {
              calls.take(at(second));
              taken.push(second);
            }
          }
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { retrying } from './retrying';

function world(start = 0) {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    timing: {
      now: () => new Date(now),
      random: () => 0,
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
  };
}

const signal = new AbortController().signal;
const failure = (statusCode: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error('no'), {
    statusCode,
    response: { headers: new Map(Object.entries(headers)) },
  });

describe('trying again', () => {
  it('ends with the failure itself when the attempts are used up', async () => {
    const { timing, waits } = world();
    let calls = 0;
    await expect(
      retrying(
        async () => {
          calls += 1;
          throw failure(503);
        },
        {
          budget: { attempts: 4, deadlineMilliseconds: 1e9 },
          timing,
          signal,
        },
      ),
    ).rejects.toMatchObject({ statusCode: 503 });
    expect(calls).toBe(4);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it('waits as long as it is told, in any of the three headers', async () => {
    for (const [name, value] of [
      ['retry-after', '7'],
      ['retry-after-ms', '7000'],
      ['x-ms-retry-after-ms', '7000'],
    ]) {
      const { timing, waits } = world();
      let calls = 0;
      await retrying(
        async () => {
          calls += 1;
          if (calls === 1) throw failure(429, { [name]: value });
        },
        { budget: { attempts: 2, deadlineMilliseconds: 1e9 }, timing, signal },
      );
      expect(waits).toEqual([7000]);
    }
  });

  it('waits until the moment that it is told', async () => {
    const { timing, waits } = world();
    let calls = 0;
    await retrying(
      async () => {
        calls += 1;
        if (calls === 1) {
          throw failure(503, {
            date: 'Fri, 20 Nov 2026 12:00:00 GMT',
            'retry-after': 'Fri, 20 Nov 2026 12:00:07 GMT',
          });
        }
      },
      { budget: { attempts: 2, deadlineMilliseconds: 1e9 }, timing, signal },
    );
    expect(waits).toEqual([7000]);
  });

  it('never tries again what cannot do better', async () => {
    for (const status of [400, 401, 403, 404, 412]) {
      const { timing, waits } = world();
      await expect(
        retrying(
          async () => {
            throw failure(status);
          },
          {
            budget: { attempts: 9, deadlineMilliseconds: 1e9 },
            timing,
            signal,
          },
        ),
      ).rejects.toMatchObject({ statusCode: status });
      expect(waits).toEqual([]);
    }
  });

  it('never waits beyond its deadline, whatever it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1 }),
        fc.integer({ min: 1_000, max: 600_000 }),
        async (retryAfters, deadlineMilliseconds) => {
          const { timing, waits } = world();
          let calls = 0;
          await retrying(
            async () => {
              const seconds = retryAfters[calls % retryAfters.length];
              calls += 1;
              throw failure(429, { 'retry-after': String(seconds) });
            },
            { budget: { attempts: 50, deadlineMilliseconds }, timing, signal },
          ).catch(() => {});
          const waited = waits.reduce((sum, wait) => sum + wait, 0);
          expect(waited).toBeLessThanOrEqual(deadlineMilliseconds);
          expect(calls).toBe(waits.length + 1);
        },
      ),
    );
  });
});

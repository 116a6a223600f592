import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Patience } from './Patience';
import { retrying } from './retrying';

function world(start = 0) {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    timing: {
      now: () => new Date(now),
      random: () => 0,
      wait: async (milliseconds: number) => {
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

const patient = (
  timing: ReturnType<typeof world>['timing'],
  waitForRetry?: Patience['waitForRetry'],
): Patience => ({ timing, signal, waitForRetry });

describe('trying again', () => {
  it('waits longer each time, up to half a minute, and as long as there is patience', async () => {
    const { timing, waits } = world();
    let calls = 0;
    await retrying(async () => {
      calls += 1;
      if (calls < 200) throw failure(503);
    }, patient(timing));
    expect(waits.slice(0, 7)).toEqual([
      500, 1000, 2000, 4000, 8000, 15_000, 15_000,
    ]);
    expect(waits).toHaveLength(199);
  });

  it('waits as long as it is told, in any of the three headers, however long', async () => {
    for (const [name, value, milliseconds] of [
      ['retry-after', '7', 7000],
      ['retry-after-ms', '7000', 7000],
      ['x-ms-retry-after-ms', '7000', 7000],
      ['retry-after', '1800', 1_800_000],
    ] as const) {
      const { timing, waits } = world();
      let calls = 0;
      await retrying(async () => {
        calls += 1;
        if (calls === 1) throw failure(429, { [name]: value });
      }, patient(timing));
      expect(waits).toEqual([milliseconds]);
    }
  });

  it('waits until the moment that it is told', async () => {
    const { timing, waits } = world();
    let calls = 0;
    await retrying(async () => {
      calls += 1;
      if (calls === 1) {
        throw failure(503, {
          date: 'Fri, 20 Nov 2026 12:00:00 GMT',
          'retry-after': 'Fri, 20 Nov 2026 12:00:07 GMT',
        });
      }
    }, patient(timing));
    expect(waits).toEqual([7000]);
  });

  it('never tries again what cannot do better', async () => {
    for (const status of [400, 403, 404, 412]) {
      const { timing, waits } = world();
      await expect(
        retrying(async () => {
          throw failure(status);
        }, patient(timing)),
      ).rejects.toMatchObject({ statusCode: status });
      expect(waits).toEqual([]);
    }
  });

  it('tries a 401 again, once running', async () => {
    const { timing } = world();
    const answers = [401, 503, 401, 401];
    let calls = 0;
    await expect(
      retrying(async () => {
        calls += 1;
        throw failure(answers[calls - 1]);
      }, patient(timing)),
    ).rejects.toMatchObject({ statusCode: 401 });
    expect(calls).toBe(4);
  });

  it.each([
    { code: 'PARSE_ERROR', statusCode: 200 },
    { name: 'AbortError' },
    { code: 'ECONNRESET' },
    {
      statusCode: 409,
      details: { error: { code: 'AnotherOperationInProgress' } },
    },
  ])('tries again what was %j', async given => {
    const { timing, waits } = world();
    let calls = 0;
    await retrying(async () => {
      calls += 1;
      if (calls === 1) throw Object.assign(new Error('no'), given);
    }, patient(timing));
    expect(waits).toHaveLength(1);
  });

  it.each([
    { code: 'InternalServerError', message: 'Sorry.' },
    {
      code: 'ResourceDeploymentFailure',
      message: 'The state is Canceled.',
      details: [
        {
          code: 'Canceled',
          details: [{ code: 'CanceledAndSupersededDueToAnotherOperation' }],
        },
      ],
    },
  ])('tries again what ended with %j', async ended => {
    const { timing, waits } = world();
    let calls = 0;
    await retrying(async () => {
      calls += 1;
      if (calls === 1) throw ended;
    }, patient(timing));
    expect(waits).toHaveLength(1);
  });

  it('leaves the waiting to others, and gives the failure itself when they say no', async () => {
    const { timing, waits } = world();
    const asked: RetryRequest[] = [];
    await expect(
      retrying(
        async () => {
          throw failure(503, { 'retry-after': '400' });
        },
        patient(timing, async retry => {
          asked.push(retry);
          return asked.length < 3;
        }),
      ),
    ).rejects.toMatchObject({ statusCode: 503 });
    expect(waits).toEqual([]);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toEqual({
      code: 'HttpStatus503',
      message: 'no',
      milliseconds: 400_000,
    });
  });

  it('throws the failure itself when the time is over', async () => {
    const { timing } = world();
    const controller = new AbortController();
    await expect(
      retrying(
        async () => {
          controller.abort();
          throw failure(503);
        },
        { timing, signal: controller.signal },
      ),
    ).rejects.toMatchObject({ statusCode: 503 });
  });
});

import { aRun } from '../__testUtils__/aRun';
import { principalOf } from '../__testUtils__/principalOf';
import { succeedingRun } from '../__testUtils__/succeedingRun';
import { useApplyBench } from '../__testUtils__/useApplyBench';

describe('nat-gateway:apply, when the task is cancelled', () => {
  const { on } = useApplyBench();

  it('cancels the run with its own credentials, and follows it until it has ended', async () => {
    const controller = new AbortController();
    let cancelled = false;
    const { execute, seen } = await on(async request => {
      if (request.path === '/runs/run-1/cancel') {
        cancelled = true;
        return { status: 200, body: aRun() };
      }
      if (request.path.endsWith('/events')) {
        if (!cancelled) {
          controller.abort();
          return {
            status: 200,
            body: { events: [], next: 0, state: 'running' },
          };
        }
        const at = '2026-11-20T10:00:00.000Z';
        const message = 'undo of create-prefix: done';
        return {
          status: 200,
          body: {
            events:
              request.query.after === '1'
                ? []
                : [
                    {
                      sequence: 1,
                      at,
                      level: 'info',
                      code: 'event.recorded',
                      values: { text: message },
                      message,
                    },
                  ],
            next: 1,
            state: 'cancelled',
          },
        };
      }
      return {
        status: request.method === 'POST' ? 201 : 200,
        body: aRun({ state: cancelled ? 'cancelled' : 'running' }),
      };
    });
    await expect(execute({ signal: controller.signal })).rejects.toThrow(
      'Run run-1 for nat-shop-weu was cancelled',
    );
    const cancel = seen.find(request => request.path.endsWith('/cancel'));
    expect(cancel && (await principalOf(cancel))).toBe('plugin:scaffolder');
    expect(seen.some(request => request.query.after === '1')).toBe(true);
  });

  it.each([
    ['writes are frozen', aRun({ state: 'awaitingWindow' })],
    [
      'taking it back moves egress',
      aRun({
        state: 'awaitingAcknowledgement',
        pendingAcknowledgement: {
          reason: 'undo',
          message: 'aks-nodes would move back',
          addresses: [],
        },
      }),
    ],
  ])('does not wait for the end when %s', async (_, run) => {
    const controller = new AbortController();
    const { execute, seen } = await on(request => {
      controller.abort();
      return request.path.endsWith('/events')
        ? { status: 200, body: { events: [], next: 0, state: run.state } }
        : { status: 200, body: run };
    });
    await execute({ signal: controller.signal }).catch(() => undefined);
    expect(seen.map(request => request.path)).toEqual([
      '/runs',
      '/runs/run-1/cancel',
      '/runs/run-1/events',
      '/runs/run-1',
    ]);
  });

  it('waits for the undo of a run that waited for its new addresses', async () => {
    const controller = new AbortController();
    const waiting = aRun({
      state: 'awaitingAcknowledgement',
      pendingAcknowledgement: {
        reason: 'newAddresses',
        message: 'aks-nodes would leave with 20.61.9.4/31',
        addresses: ['20.61.9.4/31'],
      },
    });
    let looks = 0;
    const { execute } = await on(request => {
      controller.abort();
      looks += request.path === '/runs/run-1' ? 1 : 0;
      const state = looks > 1 ? 'cancelled' : waiting.state;
      return request.path.endsWith('/events')
        ? { status: 200, body: { events: [], next: 0, state } }
        : { status: 200, body: { ...waiting, state } };
    });
    await expect(execute({ signal: controller.signal })).rejects.toThrow(
      'was cancelled',
    );
  });

  it('says that the run goes on, and where, when addresses would be deleted that partners may know', async () => {
    const controller = new AbortController();
    const { execute } = await on(request => {
      controller.abort();
      if (request.path.endsWith('/cancel')) {
        const error = {
          name: 'ConflictError',
          message: 'Cancelling run run-1 would delete 20.61.9.4/31.',
          addresses: ['20.61.9.4/31'],
        };
        return { status: 409, body: { error, response: { statusCode: 409 } } };
      }
      return { status: 200, body: aRun() };
    });
    await expect(execute({ signal: controller.signal })).rejects.toThrow(
      /Run run-1 could not be cancelled and goes on; cancel it here: .*\/nat-gateway\/runs\/run-1.*would delete 20\.61\.9\.4\/31/,
    );
  });

  it('gives the outcome of a run that had ended just before', async () => {
    const controller = new AbortController();
    const answers = succeedingRun();
    const { execute } = await on(request => {
      if (request.path.endsWith('/cancel')) {
        const error = { name: 'ConflictError', message: 'run-1 has ended' };
        return {
          status: 409,
          body: { error, response: { statusCode: 409 } },
        };
      }
      if (request.path === '/runs') {
        controller.abort();
      }
      return answers(request);
    });
    const { outputs } = await execute({ signal: controller.signal });
    expect(outputs.state).toBe('succeeded');
  });
});

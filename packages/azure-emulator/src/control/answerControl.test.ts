import fc from 'fast-check';
import { answerControl, Refusal } from 'emulator-kit';
import { ArmError } from '../arm/ArmError';
import { Emulation } from '../Emulation';
import { readJsonBody } from '../server/readJsonBody';
import { controlRoutes } from './controlRoutes';

const member = fc.constantFrom(
  'advanceMilliseconds',
  'method',
  'path',
  'times',
  'probability',
  'respond',
  'resetBefore',
  'delayMilliseconds',
  'kind',
  'scope',
  'level',
  'count',
  'latency',
  'pageSize',
  'scenario',
  'scale',
  'gateways',
);
const nonsense = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .dictionary(
      member,
      fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('always', 'demo', 'lock', 'instant', -1, 1e308, {
          pattern: '(',
        }),
      ),
    )
    .map(value => JSON.stringify(value)),
);

/** 500 for everything that is no refusal. */
function statusOf(answer: () => { readonly status: number }): number {
  try {
    return answer().status;
  } catch (error) {
    return error instanceof ArmError || error instanceof Refusal
      ? error.status
      : 500;
  }
}

describe('answerControl', () => {
  it('answers or refuses whatever it is given, and never breaks', () => {
    const emulation = new Emulation({ scenario: 'empty' });
    fc.assert(
      fc.property(
        fc.constantFrom(...controlRoutes),
        nonsense,
        fc.string(),
        ({ method, path }, bodyText, query) => {
          const url = new URL('https://127.0.0.1');
          url.pathname = path.replace('{id}', 'x');
          url.search = query;
          const status = statusOf(() =>
            answerControl(emulation, {
              routes: controlRoutes,
              method,
              url,
              json: () => readJsonBody(bodyText),
            }),
          );
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not let the clock run out of dates', () => {
    const emulation = new Emulation({ scenario: 'empty' });
    const advance = (milliseconds: number) =>
      answerControl(emulation, {
        routes: controlRoutes,
        method: 'POST',
        url: new URL('https://127.0.0.1/_emulator/clock'),
        json: () => ({ advanceMilliseconds: milliseconds }),
      });
    expect(() => advance(1e300)).toThrow('later than any operation');
    expect(() => {
      for (let century = 0; century < 90; century += 1) {
        advance(100 * 366 * 86_400_000);
      }
    }).toThrow('later than any operation');
    expect(emulation.clock.now().toISOString()).toMatch(/^\d{4}-/);
  });
});

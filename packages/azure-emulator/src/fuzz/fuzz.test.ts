import { Agent } from 'node:https';
import { fuzz, sendRequest } from 'emulator-kit';
import type { AzureEmulator } from '../AzureEmulator';
import { isJsonObject } from '../arm/isJsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';
import { brokenInvariants } from './__testUtils__/brokenInvariants';
import { nextRequest } from './__testUtils__/nextRequest';

const operationMilliseconds = 1000;
const count = process.env.TEST_LONG ? 40_000 : 2_500;
const seed = process.env.FUZZ_SEED ?? 'azure-emulator';
const timeoutMilliseconds = 600_000;

describe('fuzz', () => {
  let azure: AzureEmulator;
  let agent: Agent;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        resourceGroups: [{ name: 'rg-1' }, { name: 'rg-2' }],
      }),
      clock: { now: () => new Date('2026-11-20T12:00:00Z') },
      latency: { operationMilliseconds },
    });
    agent = new Agent({ keepAlive: true, ca: azure.ca });
  });

  afterAll(async () => {
    agent.destroy();
    await azure.stop();
  });

  it(
    `answers ${count} requests in ARM's shape, and stays whole`,
    async () => {
      let { authorization } = await ArmSession.open(azure);
      const statuses = new Set<number>();
      let locked = 0;
      await fuzz({
        count,
        seed,
        brokenInvariants: () => brokenInvariants(azure),
        async next(dice, index) {
          if (dice.happens(0.4)) {
            azure.clock.advance({ milliseconds: operationMilliseconds });
          }
          if (index % 1000 === 0) {
            ({ authorization } = await ArmSession.open(azure)); // An hour has passed soon.
          }
          return nextRequest(dice, azure);
        },
        send: ({ path, method, body, headers }) =>
          sendRequest(
            `${azure.endpoint}${encodeURI(path).replace(/%25/g, '%')}`,
            {
              agent,
              method,
              body,
              headers: {
                'Content-Type': 'application/json',
                ...authorization,
                ...headers,
              },
            },
          ),
        problemOf({ status, text }) {
          locked += text.includes('"ScopeLocked"') ? 1 : 0;
          statuses.add(status);
          return problemOf(status, text);
        },
      });
      // It must have been more than a row of refusals.
      for (const status of [200, 201, 202, 204, 400, 404, 409, 412]) {
        expect([...statuses]).toContain(status);
      }
      expect(locked).toBeGreaterThan(0);
      azure.clock.advance({ milliseconds: 10 * operationMilliseconds });
      const states = ['natGateways', 'publicIPAddresses', 'virtualNetworks']
        .flatMap(type => azure.state.list(`Microsoft.Network/${type}`))
        .map(({ properties }) => properties)
        .filter(isJsonObject)
        .map(({ provisioningState }) => provisioningState);
      expect(states.filter(state => state !== 'Succeeded')).toEqual([]);
    },
    timeoutMilliseconds,
  );
});

/** Everything but ARM's own refusals is a mistake of the emulator. */
function problemOf(status: number, text: string): string | undefined {
  if (status >= 500 && status !== 501) {
    return `${status} ${text.slice(0, 300)}`;
  }
  if (text === '') {
    return status >= 400 ? `${status} without a body` : undefined;
  }
  let body: { error?: unknown; code?: unknown; Error?: unknown };
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return `${status} is no JSON: ${text.slice(0, 300)}`;
  }
  return status >= 400 && !body.error && !body.code && !body.Error
    ? `${status} is not in ARM's shape: ${text.slice(0, 300)}`
    : undefined;
}

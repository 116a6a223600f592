import { Agent, request as httpsRequest } from 'node:https';
import { Dice } from 'emulator-kit';
import type { AzureEmulator } from '../AzureEmulator';
import { isJsonObject } from '../arm/isJsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';
import { brokenInvariants } from './__testUtils__/brokenInvariants';
import type { FuzzRequest } from './__testUtils__/FuzzRequest';
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

  const send = (asked: FuzzRequest, authorization: Record<string, string>) =>
    new Promise<{ readonly status: number; readonly text: string }>(
      (resolve, reject) => {
        const sent = httpsRequest(
          `${azure.endpoint}${encodeURI(asked.path).replace(/%25/g, '%')}`,
          {
            method: asked.method,
            agent,
            headers: {
              'Content-Type': 'application/json',
              'Content-Length': Buffer.byteLength(asked.body ?? ''),
              ...authorization,
              ...asked.headers,
            },
          },
          response => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                text: Buffer.concat(chunks).toString(),
              }),
            );
          },
        );
        sent.on('error', reject);
        sent.end(asked.body);
      },
    );

  it(
    `answers ${count} requests in ARM's shape, and stays whole`,
    async () => {
      const dice = new Dice(seed);
      let { authorization } = await ArmSession.open(azure);
      const statuses = new Map<number, number>();
      let locked = 0;
      for (let index = 0; index < count; index += 1) {
        if (dice.happens(0.4)) {
          azure.clock.advance({ milliseconds: operationMilliseconds });
        }
        if (index % 1000 === 0) {
          ({ authorization } = await ArmSession.open(azure)); // An hour has passed soon.
        }
        const asked = nextRequest(dice, azure);
        const { status, text } = await send(asked, { ...authorization });
        locked += text.includes('"ScopeLocked"') ? 1 : 0;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const problem = problemOf(status, text);
        if (problem) {
          throw new Error(
            `Request ${index} of seed '${seed}': ${problem}: ${asked.method} ${
              asked.path
            } ${(asked.body ?? '').slice(0, 500)}`,
          );
        }
        if (index % 50 === 0 || index === count - 1) {
          const broken = brokenInvariants(azure);
          if (broken.length > 0) {
            throw new Error(
              `After request ${index} of seed '${seed}' (${asked.method} ${
                asked.path
              }): ${broken.join('; ')}`,
            );
          }
        }
      }
      // It must have been more than a row of refusals.
      for (const status of [200, 201, 202, 204, 400, 404, 409, 412]) {
        expect([...statuses.keys()]).toContain(status);
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

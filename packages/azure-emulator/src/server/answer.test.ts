import { Emulation } from '../Emulation';
import { smallScenario } from '../__testUtils__/smallScenario';
import { answer } from './answer';

const { cloud } = new Emulation({ scenario: smallScenario() });
const [owner] = cloud.tokens.principals;
const { accessToken } = cloud.tokens.issue(owner, {
  audience: 'https://management.azure.com',
  now: cloud.clock.now(),
});
const ask = (method: string) =>
  answer({
    cloud,
    method,
    url: new URL(
      `https://arm/subscriptions/${cloud.settings.subscriptions[0].id}/resourceGroups/rg?api-version=2025-04-01`,
    ),
    headers: { authorization: `Bearer ${accessToken}` },
    bodyText: '{"location":"westeurope","tags":{}}',
    struck: [],
    strikeOperation: () => [],
    onPrincipal: () => undefined,
    onCounted: () => undefined,
  });

describe('answer', () => {
  it('begins no write while ten thousand are under way, and still reads', () => {
    for (let count = 0; count < 10_000; count += 1) {
      expect(cloud.operations.isFull).toBe(false);
      cloud.operations.start(
        {
          id: `operation-${count}`,
          namespace: 'Microsoft.Network',
          subscriptionId: 's',
          location: 'westeurope',
          resourceId: `/${count}`,
          resourceType: 'Microsoft.Network/natGateways',
          lockId: `/${count}`,
          kind: 'write',
          startedAt: cloud.clock.now(),
          endsAt: new Date(cloud.clock.now().getTime() + 3_600_000),
        },
        { onEnd: () => undefined },
      );
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect(() => ask(method)).toThrow('10,000 operations under way');
    }
    expect(ask('GET').status).toBe(200);
    cloud.operations.settle(new Date(cloud.clock.now().getTime() + 7_200_000));
    expect(ask('PUT').status).toBe(200);
  });
});

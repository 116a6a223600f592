import { startAzureEmulator } from '../startAzureEmulator';
import { smallScenario } from '../__testUtils__/smallScenario';
import { readScenario } from './readScenario';

describe('readScenario', () => {
  it.each(['demo', 'empty'])('reads %s', name => {
    expect(readScenario(name).principals.length).toBeGreaterThan(0);
  });

  it('names the place of each mistake', () => {
    expect(() =>
      readScenario({
        ...smallScenario({ resources: [{ type: 'dragons', name: 'x' }] }),
        tenantId: 'x',
      }),
    ).toThrow(
      /tenantId: must be a GUID; resourceGroups\.0\.resources\.0\.type: must be one of/,
    );
  });

  it('refuses shares of more than one, and keys that it does not know', () => {
    const workload = {
      name: 'w',
      source: '@rg/natGateways/n',
      model: { kind: 'steady' as const, connectionsPerMinute: 1 },
      destinations: [
        { name: 'a', share: 0.7 },
        { name: 'b', share: 0.7 },
      ],
    };
    expect(() =>
      readScenario(smallScenario({ workloads: [workload] })),
    ).toThrow('must not exceed 1');
    expect(() =>
      readScenario({ ...smallScenario(), colour: 'red' } as never),
    ).toThrow('colour');
  });

  it('refuses a scenario that Azure would refuse, naming the resource', async () => {
    await expect(
      startAzureEmulator({
        scenario: smallScenario({
          resources: [
            {
              type: 'natGateways',
              name: 'nat',
              sku: 'Standard',
              properties: {
                publicIpAddresses: [{ id: '@rg/publicIPAddresses/nope' }],
              },
            },
          ],
        }),
      }),
    ).rejects.toThrow(/natGateways\/nat is refused: Resource .*NOPE not found/);
  });

  it('refuses a reference that it cannot read', async () => {
    await expect(
      startAzureEmulator({
        scenario: smallScenario({
          locks: [{ scope: '@rg/dragons/x', level: 'ReadOnly' }],
        }),
      }),
    ).rejects.toThrow("reference '@rg/dragons/x'");
  });

  it('lets the caller choose the subscription', async () => {
    const subscriptionId = '99999999-9999-4999-a999-999999999999';
    const azure = await startAzureEmulator({
      scenario: 'demo',
      subscriptionId,
    });
    const [gateway] = azure.state.list('Microsoft.Network/natGateways');
    expect(gateway.id).toContain(`/subscriptions/${subscriptionId}/`);
    await azure.stop();
  });
});

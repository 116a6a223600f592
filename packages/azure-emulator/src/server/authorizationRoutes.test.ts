import type { AzureEmulator } from '../AzureEmulator';
import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startDemo } from '../__testUtils__/startDemo';
import { startAzureEmulator } from '../startAzureEmulator';

describe('locks and permissions', () => {
  let azure: AzureEmulator;

  afterEach(async () => {
    await azure.stop();
  });

  const actionsAt = async (principal: string, short: string) => {
    const arm = await ArmSession.open(azure, principal);
    const { body } = await arm.get(
      `${arm.id(short)}/providers/Microsoft.Authorization/permissions`,
    );
    return (body.value as unknown as { actions: string[] }[]).flatMap(
      ({ actions }) => actions,
    );
  };

  it('tells a client what it may do where', async () => {
    ({ azure } = await startDemo());
    expect(await actionsAt('reader', 'rg-shop-weu')).toEqual(['*/read']);
    expect(await actionsAt('shop-only', 'rg-shop-weu')).toContain(
      'Microsoft.Network/*',
    );
    expect(await actionsAt('shop-only', 'rg-orders-weu')).toEqual([]);
  });

  it.each([
    'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/aks-nodes',
    'rg-shop-weu/managedClusters/aks-shop-weu/agentPools/system',
    'rg-shop-weu/natGateways/nat-terraform-weu',
  ])('tells it of %s, however deep', async short => {
    ({ azure } = await startDemo());
    expect(await actionsAt('reader', short)).toEqual(['*/read']);
    expect(await actionsAt('shop-only', short)).toContain(
      'Microsoft.Network/*',
    );
  });

  it('lists the locks that count at a scope', async () => {
    azure = await startAzureEmulator({
      scenario: smallScenario({
        resources: [{ type: 'natGateways', name: 'nat', sku: 'Standard' }],
        locks: [{ scope: '@rg', level: 'CanNotDelete' }],
      }),
    });
    const arm = await ArmSession.open(azure);
    for (const scope of [
      arm.subscription,
      arm.id('rg'),
      arm.id('rg/natGateways/nat'),
    ]) {
      const { body } = await arm.get(
        `${scope}/providers/Microsoft.Authorization/locks`,
      );
      expect(body.value).toEqual([
        {
          id: `${arm.id('rg')}/providers/Microsoft.Authorization/locks/lock-1`,
          type: 'Microsoft.Authorization/locks',
          name: 'lock-1',
          properties: { level: 'CanNotDelete' },
        },
      ]);
    }
  });
});

import { codeOf } from '../__testUtils__/codeOf';
import { useCluster } from './__testUtils__/useCluster';

const fresh = 'rg/managedClusters/aks-new';

describe('node resource groups of AKS', () => {
  const { azure, arm, create } = useCluster();

  describe('the node resource group', () => {
    it.each([
      ['RG', 'NodeResourceGroupSameAsResourceGroup'],
      ['rg-mine', 'NodeResourceGroupAlreadyExists'],
      ['RG-Mine', 'NodeResourceGroupAlreadyExists'],
      ['MC_rg_aks_westeurope', 'NodeResourceGroupAlreadyExists'],
      ['a/b', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['..', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['ends.', 'AzureEmulator.NodeResourceGroupNameInvalid'],
      ['x'.repeat(91), 'AzureEmulator.NodeResourceGroupNameInvalid'],
      [7, 'AzureEmulator.NodeResourceGroupNameInvalid'],
    ])(
      '%s is refused, and nothing is made',
      async (nodeResourceGroup, code) => {
        const refused = await create({ nodeResourceGroup });
        expect([refused.status, codeOf(refused)]).toEqual([400, code]);
        expect((await arm().get(fresh)).status).toBe(404);
      },
    );

    it('is never shared: what another cluster or a user has is still there afterwards', async () => {
      expect((await create({ nodeResourceGroup: 'mc-one' })).status).toBe(201);
      const other = 'rg/managedClusters/aks-other';
      expect(
        codeOf(await create({ nodeResourceGroup: 'mc-one' }, { path: other })),
      ).toBe('NodeResourceGroupAlreadyExists');
      await arm().delete(fresh);
      expect((await arm().get('mc-one')).status).toBe(404);
      expect((await arm().get('rg-mine/publicIPAddresses/pip')).status).toBe(
        200,
      );
      expect((await arm().get('MC_rg_aks_westeurope')).status).toBe(200);
    });
  });

  it('takes no group of a cluster that lost it, and spares one that was created later', async () => {
    await create(
      {
        nodeResourceGroup: 'mc-lost',
        networkProfile: { outboundType: 'none' },
      },
      {
        pool: {
          vnetSubnetID: arm().id('rg/virtualNetworks/vnet/subnets/small'),
        },
      },
    );
    await arm().get(fresh);
    await arm().delete('mc-lost');
    expect((await arm().get('mc-lost')).status).toBe(404);
    const other = 'rg/managedClusters/aks-other';
    expect(
      codeOf(await create({ nodeResourceGroup: 'MC-Lost' }, { path: other })),
    ).toBe('NodeResourceGroupAlreadyExists');
    azure().clock.advance({ milliseconds: 1000 });
    await arm().put('mc-lost', { location: 'westeurope' });
    await arm().put('mc-lost/routeTables/mine', { location: 'westeurope' });
    await arm().delete(fresh);
    expect((await arm().get(fresh)).status).toBe(404);
    expect((await arm().get('mc-lost/routeTables/mine')).status).toBe(200);
  });
});

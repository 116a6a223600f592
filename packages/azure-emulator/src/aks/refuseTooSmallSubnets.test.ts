import type { JsonObject } from '../arm/JsonObject';
import { codeOf } from '../__testUtils__/codeOf';
import { useCluster } from './__testUtils__/useCluster';

const fresh = 'rg/managedClusters/aks-new';

describe('subnets of AKS clusters', () => {
  const { arm, create } = useCluster();

  describe('the size of a subnet', () => {
    const inSmall = (count: number, more: JsonObject = {}) => ({
      pool: {
        count,
        vnetSubnetID: arm().id('rg/virtualNetworks/vnet/subnets/small'),
        ...more,
      },
    });
    const last = '10.0.0.14';

    it('refuses more nodes than fit, with those of upgrades, at creation', async () => {
      for (const pool of [
        inSmall(50),
        inSmall(11),
        inSmall(1, { enableAutoScaling: true, minCount: 1, maxCount: 20 }),
      ]) {
        const refused = await create({}, pool);
        expect([refused.status, codeOf(refused)]).toEqual([
          400,
          'InsufficientSubnetSize',
        ]);
      }
    });

    it('refuses them when a cluster or a pool grows, and when two clusters share it', async () => {
      expect((await create({}, inSmall(6))).status).toBe(201);
      await arm().get(fresh);
      expect(codeOf(await create({}, inSmall(12)))).toBe(
        'InsufficientSubnetSize',
      );
      const pool = await arm().put(`${fresh}/agentPools/more`, {
        properties: inSmall(5).pool,
      });
      expect(codeOf(pool)).toBe('InsufficientSubnetSize');
      const other = 'rg/managedClusters/aks-other';
      expect(codeOf(await create({}, { ...inSmall(5), path: other }))).toBe(
        'InsufficientSubnetSize',
      );
      expect((await create({}, { ...inSmall(4), path: other })).status).toBe(
        201,
      );
      await arm().get(other);
      const { body } = await arm().get('rg/virtualNetworks/vnet/subnets/small');
      expect(
        (body.properties as { ipConfigurations: unknown[] }).ipConfigurations,
      ).toHaveLength(10);
      const sets = await arm().get(
        `${arm().id(
          'MC_rg_aks-other_westeurope',
        )}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2024-07-01`,
      );
      const [set] = sets.body.value as JsonObject[];
      const interfaces = await arm().get(
        `${String(
          set.id,
        )}/virtualMachines/3/networkInterfaces?api-version=2024-05-01`,
      );
      const address = /10\.0\.0\.(\d+)/.exec(JSON.stringify(interfaces.body));
      expect(Number(address?.[1])).toBeLessThanOrEqual(
        Number(last.split('.')[3]),
      );
    });
  });

  it('never refuses who asks for no more nodes than before', async () => {
    await arm().put('rg/virtualNetworks/vnet/subnets/middle', {
      properties: { addressPrefix: '10.0.1.0/27' },
    });
    const vnetSubnetID = arm().id('rg/virtualNetworks/vnet/subnets/middle');
    expect(
      (await create({}, { pool: { count: 20, vnetSubnetID } })).status,
    ).toBe(201);
    const other = 'rg/managedClusters/aks-other';
    const second = { pool: { count: 6, vnetSubnetID }, path: other };
    expect((await create({}, second)).status).toBe(201);
    const { body } = await arm().get(fresh);
    const tagged = await arm().put(fresh, { ...body, tags: { a: 'b' } });
    expect(tagged.status).toBe(200);
    await arm().get(fresh);
    expect(
      codeOf(await create({}, { pool: { count: 21, vnetSubnetID } })),
    ).toBe('InsufficientSubnetSize');
  });
});

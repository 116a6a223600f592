import { ArmSession } from '../__testUtils__/ArmSession';
import { smallScenario } from '../__testUtils__/smallScenario';
import type { JsonObject } from '../arm/JsonObject';
import type { AzureEmulator } from '../AzureEmulator';
import { startAzureEmulator } from '../startAzureEmulator';

const location = 'westeurope';
const cluster = 'rg/managedClusters/aks';
const system = { name: 'system', mode: 'System', count: 3 };
const user = { name: 'user', mode: 'User', count: 2 };

describe('locks around AKS', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;
  let scaleSet: string;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      pageSize: 100,
      scenario: smallScenario({
        resources: [
          {
            type: 'networkSecurityGroups',
            name: 'nsg',
            properties: { securityRules: [{ name: 'one' }] },
          },
          {
            type: 'managedClusters',
            name: 'aks',
            properties: { agentPoolProfiles: [system, user] },
          },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
    const { body } = await arm.get(
      `${arm.subscription}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2024-07-01`,
    );
    scaleSet = String((body.value as JsonObject[])[0].id);
  });

  afterAll(async () => {
    await azure.stop();
  });

  beforeEach(() => {
    azure.reset();
  });

  const nodes = () => arm.id('MC_rg_aks_westeurope');
  const locksAt = (scope: string) =>
    `${scope}/providers/Microsoft.Authorization/locks`;
  const lock = (scope: string, level = 'CanNotDelete') =>
    arm.put(`${locksAt(scope)}/keep`, { properties: { level } });
  const errorOf = ({ body }: { readonly body: JsonObject }) =>
    body.error as JsonObject;
  const codesOf = (answer: {
    readonly status: number;
    readonly body: JsonObject;
  }) => [answer.status, errorOf(answer)?.code];

  it.each([
    ['an agent pool', () => arm.id(`${cluster}/agentPools/user`)],
    ['a scale set', () => scaleSet],
    ['an instance of a scale set', () => `${scaleSet}/virtualMachines/0`],
    [
      'a security rule',
      () => arm.id('rg/networkSecurityGroups/nsg/securityRules/one'),
    ],
    [
      'an outbound rule of a load balancer',
      () =>
        `${nodes()}/providers/Microsoft.Network/loadBalancers/kubernetes/outboundRules/aksOutboundRule`,
    ],
  ])(
    'are written, read, listed and deleted at %s, and only where one is',
    async (_, scopeOf) => {
      const scope = scopeOf();
      const created = await lock(scope);
      expect(created.status).toBe(201);
      expect((await arm.get(`${locksAt(scope)}/keep`)).body).toEqual(
        created.body,
      );
      const listed = await arm.get(locksAt(scope));
      expect(listed.body.value).toEqual([created.body]);
      const above = await arm.get(locksAt(arm.subscription));
      expect(above.body.value).toEqual([created.body]);
      expect((await lock(`${scope}-none`)).status).toBe(404);
      expect((await arm.delete(`${locksAt(scope)}/keep`)).status).toBe(200);
      expect((await arm.get(locksAt(scope))).body.value).toEqual([]);
    },
  );

  it('are inherited: a pool has those of its cluster, group and subscription', async () => {
    const pool = arm.id(`${cluster}/agentPools/user`);
    for (const scope of [arm.subscription, arm.id('rg'), arm.id(cluster)]) {
      await lock(scope);
      expect(codesOf(await arm.delete(pool))).toEqual([409, 'ScopeLocked']);
      const { body } = await arm.get(locksAt(pool));
      expect((body.value as JsonObject[]).map(({ id }) => id)).toEqual([
        `${locksAt(scope)}/keep`,
      ]);
      await arm.delete(`${locksAt(scope)}/keep`);
    }
    expect((await arm.delete(pool)).status).toBe(202);
  });

  it('on a pool keep it and its cluster from being deleted, and read-only from being written', async () => {
    const pool = `${cluster}/agentPools/user`;
    await lock(arm.id(pool), 'ReadOnly');
    const write = () => arm.put(pool, { properties: { count: 4 } });
    expect(codesOf(await write())).toEqual([409, 'ScopeLocked']);
    expect(codesOf(await arm.delete(pool))).toEqual([409, 'ScopeLocked']);
    expect(codesOf(await arm.delete(cluster))).toEqual([409, 'ScopeLocked']);
    await lock(arm.id(pool), 'CanNotDelete');
    expect((await write()).status).toBe(200);
  });

  it.each([
    ['the node resource group', () => nodes()],
    ['a scale set', () => scaleSet],
    [
      'the load balancer',
      () => `${nodes()}/providers/Microsoft.Network/loadBalancers/kubernetes`,
    ],
  ])(
    'on %s keep the cluster from being deleted, with its own group too',
    async (_, scopeOf) => {
      await lock(scopeOf());
      const refused = await arm.delete(cluster);
      expect([refused.status, errorOf(refused)]).toEqual([
        409,
        {
          code: 'ScopeLocked',
          message: `The scope '${nodes()}' cannot perform delete operation because following scope(s) are locked: '${scopeOf()}'. Please remove the lock and try again.`,
        },
      ]);
      const accepted = await arm.delete('rg');
      expect(accepted.status).toBe(202);
      const ended = await arm.get(
        String(accepted.headers.location).slice(azure.endpoint.length),
      );
      expect(codesOf(ended)).toEqual([409, 'ScopeLocked']);
      expect((await arm.get(cluster)).status).toBe(200);
      await arm.delete(`${locksAt(scopeOf())}/keep`);
      expect((await arm.delete(cluster)).status).toBe(202);
    },
  );

  it('in the node resource group let a pool grow and not shrink, and let no outbound type change', async () => {
    await lock(scaleSet);
    const pool = (count: number) =>
      arm.put(`${cluster}/agentPools/user`, { properties: { count } });
    expect((await pool(5)).status).toBe(200);
    await arm.get(cluster);
    const refused = await pool(4);
    expect([refused.status, errorOf(refused).code]).toEqual([
      409,
      'AzureEmulator.NodeResourceGroupLocked',
    ]);
    expect(errorOf(refused).message).toContain(
      `Resource group 'MC_rg_aks_westeurope' under subscription: '${azure.subscriptionId}' is locked`,
    );
    const write = (outboundType: string) =>
      arm.put(cluster, {
        location,
        properties: {
          agentPoolProfiles: [system, { ...user, count: 5 }],
          networkProfile: { outboundType },
        },
      });
    expect(codesOf(await write('managedNATGateway'))).toEqual([
      409,
      'AzureEmulator.NodeResourceGroupLocked',
    ]);
    expect((await write('loadBalancer')).status).toBe(200);
  });

  it('that are read-only in the node resource group stop every write of the cluster', async () => {
    await lock(nodes(), 'ReadOnly');
    const grown = await arm.put(`${cluster}/agentPools/user`, {
      properties: { count: 5 },
    });
    expect(codesOf(grown)).toEqual([
      409,
      'AzureEmulator.NodeResourceGroupLocked',
    ]);
    expect((await arm.patch(cluster, { tags: { a: 'b' } })).status).toBe(200);
  });
});

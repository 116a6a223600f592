import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { startDemo } from '../__testUtils__/startDemo';
import { startAzureEmulator } from '../startAzureEmulator';

describe('subscriptions and providers', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  it('lists and shows the subscription', async () => {
    const { body } = await arm.get('/subscriptions');
    const [listed] = body.value as JsonObject[];
    expect(listed).toMatchObject({
      subscriptionId: azure.subscriptionId,
      tenantId: azure.tenantId,
      state: 'Enabled',
    });
    expect((await arm.get(arm.subscription)).body).toEqual(listed);
  });

  it('does not know other subscriptions', async () => {
    const { status, body } = await arm.get(
      '/subscriptions/11111111-1111-4111-a111-111111111111/resourceGroups',
    );
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'SubscriptionNotFound' });
  });

  it('has regions with and without zones', async () => {
    const { body } = await arm.get(`${arm.subscription}/locations`);
    const zones = (name: string) =>
      (body.value as JsonObject[]).find(region => region.name === name)
        ?.availabilityZoneMappings;
    expect(zones('westeurope')).toHaveLength(3);
    expect(zones('westus')).toBeUndefined();
  });

  it.each([
    ['Microsoft.Network', 'natGateways', '2026-01-01'],
    ['Microsoft.Network', 'virtualNetworks/subnets', '2026-01-01'],
    ['microsoft.containerservice', 'managedClusters', '2026-06-01'],
  ])(
    'lists the api-versions of %s/%s, newest first',
    async (ns, type, newest) => {
      const answer = await connect(azure)
        .raw.pathUnchecked(`${arm.subscription}/providers/${ns}`)
        .get({ queryParameters: { 'api-version': '2025-04-01' } });
      expect(answer.status).toBe('200');
      const found = (
        answer.body as {
          resourceTypes: { resourceType: string; apiVersions: string[] }[];
        }
      ).resourceTypes.find(({ resourceType }) => resourceType === type);
      expect(found?.apiVersions[0]).toBe(newest);
      expect(found?.apiVersions).toEqual(
        [...(found?.apiVersions ?? [])].sort().reverse(),
      );
    },
  );

  it('does not know other providers', async () => {
    const { status, body } = await arm.get(
      `${arm.subscription}/providers/Contoso.Network`,
    );
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'InvalidResourceNamespace' });
  });

  it('gives subscription lists in small pages whose links lead through all', async () => {
    const seen: unknown[] = [];
    let next:
      | string
      | undefined = `${arm.subscription}/providers/Microsoft.Network/publicIPAddresses`;
    let pages = 0;
    while (next) {
      const { body } = await arm.get(next);
      seen.push(...(body.value as JsonObject[]).map(({ id }) => id));
      next = body.nextLink
        ? String(body.nextLink).replace(azure.endpoint, '')
        : undefined;
      pages += 1;
    }
    expect(pages).toBeGreaterThan(1);
    expect(seen).toEqual(
      azure.state
        .list('Microsoft.Network/publicIPAddresses')
        .map(({ id }) => id),
    );
  });

  it('takes the page size of its options', async () => {
    const other = await startDemo({ pageSize: 1000 });
    const { body } = await other.arm.get(
      `${other.arm.subscription}/providers/Microsoft.Network/publicIPAddresses`,
    );
    expect(body).not.toHaveProperty('nextLink');
    await other.azure.stop();
  });

  const pagesOf = async (path: string) => {
    const items: JsonObject[] = [];
    let pages = 0;
    let next: string | undefined = path;
    while (next) {
      const { status, body }: Awaited<ReturnType<ArmSession['get']>> =
        await arm.get(next);
      expect(status).toBe(200);
      items.push(...(body.value as JsonObject[]));
      pages += 1;
      next = (body.nextLink as string | undefined)?.slice(
        azure.endpoint.length,
      );
    }
    return { items, pages };
  };

  it('pages through subscriptions and tenants', async () => {
    const many = await startAzureEmulator({
      scale: { subscriptions: 9, gateways: 9, seed: 1 },
    });
    const session = await ArmSession.open(many);
    const first = await session.get('/subscriptions');
    expect(first.body.value).toHaveLength(3);
    expect(String(first.body.nextLink)).toContain('/subscriptions?');
    let seen = 3;
    let next = first.body.nextLink;
    while (next) {
      const { body } = await session.get(
        String(next).slice(many.endpoint.length),
      );
      seen += (body.value as JsonObject[]).length;
      next = body.nextLink;
    }
    expect(seen).toBe(9);
    await many.stop();
    const tenants = await pagesOf('/tenants');
    expect(tenants.items).toEqual([
      {
        id: `/tenants/${azure.tenantId}`,
        tenantId: azure.tenantId,
        tenantCategory: 'Home',
      },
    ]);
  });

  it('lists every provider of which it answers a type, page by page', async () => {
    const { items, pages } = await pagesOf(`${arm.subscription}/providers`);
    expect(pages).toBeGreaterThan(1);
    const types = Object.fromEntries(
      items.map(({ namespace, resourceTypes }) => [
        namespace,
        (resourceTypes as JsonObject[]).map(type => {
          expect((type.apiVersions as string[]).length).toBeGreaterThan(0);
          expect(type.defaultApiVersion).toBe(
            (type.apiVersions as string[])[0],
          );
          return type.resourceType;
        }),
      ]),
    );
    expect(Object.keys(types)).toEqual([
      'Microsoft.Authorization',
      'Microsoft.Compute',
      'Microsoft.ContainerService',
      'Microsoft.Insights',
      'Microsoft.Management',
      'Microsoft.Network',
      'Microsoft.PolicyInsights',
      'Microsoft.Resources',
    ]);
    expect(types['Microsoft.Authorization']).toContain('locks');
    expect(types['Microsoft.Compute']).toContain('virtualMachineScaleSets');
    expect(types['Microsoft.ContainerService']).toContain(
      'managedClusters/agentPools',
    );
    expect(types['Microsoft.Network']).toContain(
      'loadBalancers/backendAddressPools',
    );
    expect(types['Microsoft.Insights']).toEqual([
      'metricDefinitions',
      'metrics',
    ]);
  });

  it('says 501 of a provider that Azure has and it has not', async () => {
    const { status } = await arm.get(
      `${arm.subscription}/providers/Microsoft.Storage`,
    );
    expect(status).toBe(501);
  });

  it('refuses a skip token that it did not give', async () => {
    const { status } = await arm.get(
      `${arm.subscription}/resourceGroups?$skiptoken=abc`,
    );
    expect(status).toBe(400);
  });
});

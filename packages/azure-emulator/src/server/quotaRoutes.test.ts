import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { request } from '../__testUtils__/request';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

describe('quotas, SKUs, policies and prices', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    azure = await startAzureEmulator({
      pageSize: 1000,
      scenario: smallScenario({
        limits: { publicIPAddresses: 2 },
        policies: [
          {
            name: 'no-gateways',
            scope: '@rg',
            resourceType: 'Microsoft.Network/natGateways',
          },
        ],
        resources: [
          { type: 'publicIPAddresses', name: 'pip', sku: 'Standard' },
          { type: 'publicIPAddresses', name: 'pip-2', sku: 'Standard' },
        ],
      }),
    });
    arm = await ArmSession.open(azure);
  });

  afterAll(async () => {
    await azure.stop();
  });

  it('tell what of a quota is used, and refuse what goes beyond', async () => {
    const usages = new Map<string, readonly number[]>();
    for await (const usage of connect(azure).network.usages.list(
      'westeurope',
    )) {
      usages.set(String(usage.name.value), [usage.currentValue, usage.limit]);
    }
    expect(usages.get('PublicIPAddresses')).toEqual([2, 2]);
    expect(usages.get('NatGateways')).toEqual([0, 1000]);
    const refused = await arm.put('rg/publicIPAddresses/pip-3', {
      location: 'westeurope',
      sku: { name: 'Standard' },
    });
    expect(refused.body.error).toEqual({
      code: 'PublicIPCountLimitReached',
      message:
        'Cannot create more than 2 public IP addresses for this subscription in this region.',
      details: [],
    });
  });

  it('tell which SKUs and zones a region has', async () => {
    const skusOf = async (region: string) => {
      const { body } = await arm.get(
        `${arm.subscription}/providers/Microsoft.Network/skus?api-version=2026-01-01&$filter=location%20eq%20'${region}'`,
      );
      return (body.value as JsonObject[])
        .filter(({ resourceType }) => resourceType === 'natGateways')
        .map(({ name, locationInfo }) => [
          name,
          ...(locationInfo as JsonObject[]).map(({ zones }) => zones),
        ]);
    };
    expect(await skusOf('westeurope')).toEqual([
      ['Standard', ['1', '2', '3']],
      ['StandardV2', ['1', '2', '3']],
    ]);
    expect(await skusOf('canadaeast')).toEqual([['Standard', []]]);
  });

  it('say beforehand what a policy would deny, and deny it', async () => {
    const check = (type: string) =>
      arm.send('POST', {
        path: `${arm.id(
          'rg',
        )}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions?api-version=2023-03-01`,
        body: JSON.stringify({
          resourceDetails: { resourceContent: { type } },
        }),
      });
    const denied = await check('Microsoft.Network/natGateways');
    expect(denied.body.contentEvaluationResult).toMatchObject({
      policyEvaluations: [
        {
          evaluationResult: 'NonCompliant',
          effectDetails: { policyEffect: 'Deny' },
        },
      ],
    });
    const fine = await check('Microsoft.Network/publicIPAddresses');
    expect(fine.body.contentEvaluationResult).toEqual({
      policyEvaluations: [],
    });
    const { status, body } = await arm.put('rg/natGateways/nat', {
      location: 'westeurope',
    });
    expect([status, body.error]).toEqual([
      403,
      expect.objectContaining({ code: 'RequestDisallowedByPolicy' }),
    ]);
  });

  const prices = async (query: string) => {
    const { status, body } = await request(azure, {
      method: 'GET',
      path: `/api/retail/prices${query}`,
    });
    return { status, body, items: body.Items as readonly JsonObject[] };
  };

  it('list prices to everybody, a hundred a page', async () => {
    const first = await prices('');
    expect(first.items).toHaveLength(100);
    const { pathname, search } = new URL(String(first.body.NextPageLink));
    expect(pathname).toBe('/api/retail/prices');
    const second = await prices(search);
    expect(second.items.length).toBeGreaterThan(0);
    expect(second.body.NextPageLink).toBeNull();
  });

  it('find the prices of a service and region', async () => {
    const { items } = await prices(
      `?$filter=${encodeURIComponent(
        "serviceName eq 'NAT Gateway' and armRegionName eq 'westeurope' and skuName eq 'Standard'",
      )}`,
    );
    expect(
      items.map(({ unitOfMeasure, retailPrice }) => [
        unitOfMeasure,
        retailPrice,
      ]),
    ).toEqual([
      ['1 Hour', 0.045],
      ['1 GB', 0.045],
    ]);
    expect((await prices('?$filter=nonsense')).status).toBe(400);
  });

  it('gives so many prices as were asked for, and a link only while some are left', async () => {
    const one = await prices('?$top=1');
    expect([one.items.length, one.body.Count, one.body.NextPageLink]).toEqual([
      1,
      1,
      null,
    ]);
    const { items, body } = await prices('?$top=120');
    const { search } = new URL(String(body.NextPageLink));
    const rest = await prices(search);
    expect([items.length, rest.items.length, rest.body.NextPageLink]).toEqual([
      100,
      20,
      null,
    ]);
  });

  it.each([
    ["?meterRegion='primary'", 200],
    ["?meterRegion='secondary'", 400],
    ['?$top=-1', 400],
    ['?$skip=x', 400],
    ['?$orderby=retailPrice', 501],
    ['?$select=meterName', 501],
  ])('leave nothing out of account: %s', async (query, status) => {
    expect((await prices(query)).status).toBe(status);
  });

  it('tell what rules and data of a load balancer cost', async () => {
    const { items } = await prices(
      `?$filter=${encodeURIComponent("serviceName eq 'Load Balancer'")}`,
    );
    expect(
      items.map(item => [
        item.armRegionName,
        item.meterName,
        item.unitOfMeasure,
        item.retailPrice,
      ]),
    ).toEqual([
      [
        'Global',
        'Standard Included LB Rules and Outbound Rules',
        '1 Hour',
        0.025,
      ],
      [
        'Global',
        'Standard Overage LB Rules and Outbound Rules',
        '1/Hour',
        0.01,
      ],
      ['Global', 'Standard Data Processed', '1 GB', 0.005],
    ]);
  });
});

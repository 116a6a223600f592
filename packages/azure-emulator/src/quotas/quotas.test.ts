import { ArmSession } from '../__testUtils__/ArmSession';
import { connect } from '../__testUtils__/connect';
import { control } from '../__testUtils__/control';
import { smallScenario } from '../__testUtils__/smallScenario';
import type { JsonObject } from '../arm/JsonObject';
import type { AzureEmulator } from '../AzureEmulator';
import { startAzureEmulator } from '../startAzureEmulator';
import type { QuotaName } from './QuotaName';
import { quotaNames } from './quotaNames';
import { regionQuotas } from './regionQuotas';
import { resourceQuotas } from './resourceQuotas';

const location = 'westeurope';
const standard = { name: 'Standard' };
const inRegion = (limit: number, what: string) =>
  `Cannot create more than ${limit} ${what} for this subscription in this region.`;
const network = (...names: readonly string[]) => ({
  location,
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: names.map((name, index) => ({
      name,
      properties: { addressPrefix: `10.0.${index}.0/24` },
    })),
  },
});
const rule = (index: number) => ({
  name: `rule-${index}`,
  properties: { priority: 100 + index },
});
const route = (index: number) => ({
  name: `route-${index}`,
  properties: { addressPrefix: `10.${index}.0.0/16`, nextHopType: 'None' },
});
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** A quota of 1 and two creations, of which the second goes beyond it; or one of 2 and three. */
const cases: readonly {
  readonly name: QuotaName;
  readonly limit: number;
  readonly path: (index: number) => string;
  readonly body: (index: number) => JsonObject;
  readonly code: string;
  readonly message?: string;
}[] = [
  {
    name: 'virtualNetworks',
    limit: 1,
    path: index => `rg/virtualNetworks/vnet-${index}`,
    body: () => network(),
    code: 'VnetCountLimitReached',
    message: inRegion(1, 'virtual networks'),
  },
  {
    name: 'publicIPAddresses',
    limit: 1,
    path: index => `rg/publicIPAddresses/pip-${index}`,
    body: () => ({ location, sku: standard }),
    code: 'PublicIPCountLimitReached',
    message: inRegion(1, 'public IP addresses'),
  },
  {
    name: 'staticPublicIPAddresses',
    limit: 1,
    path: index => `rg/publicIPAddresses/pip-${index}`,
    body: () => ({ location, sku: standard }),
    code: 'StaticPublicIPCountLimitReached',
    message: inRegion(1, 'public IP addresses with static allocation method'),
  },
  {
    name: 'ipv4StandardPublicIPAddresses',
    limit: 5,
    path: index => `rg/publicIPPrefixes/ippre-${index}`,
    body: () => ({ location, properties: { prefixLength: 30 } }),
    code: 'IPv4StandardSkuPublicIpCountLimitReached',
    message: inRegion(5, 'IPv4 Standard SKU public IP addresses'),
  },
  {
    name: 'standardPublicIPAddresses',
    limit: 1,
    path: index => `rg/publicIPAddresses/pip-${index}`,
    body: () => ({ location, sku: standard }),
    code: 'StandardSkuPublicIPCountLimitReached',
  },
  {
    name: 'basicPublicIPAddresses',
    limit: 1,
    path: index => `rg/publicIPAddresses/pip-${index}`,
    body: () => ({ location }),
    code: 'IPv4BasicSkuPublicIpCountLimitReached',
    message: inRegion(1, 'IPv4 Basic SKU public IP addresses'),
  },
  {
    name: 'publicIPPrefixes',
    limit: 1,
    path: index => `rg/publicIPPrefixes/ippre-${index}`,
    body: () => ({ location, properties: { prefixLength: 31 } }),
    code: 'PublicIPPrefixCountLimitReached',
  },
  {
    name: 'natGateways',
    limit: 1,
    path: index => `rg/natGateways/nat-${index}`,
    body: () => ({ location, sku: standard }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'loadBalancers',
    limit: 1,
    path: index => `rg/loadBalancers/lb-${index}`,
    body: () => ({ location }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'standardLoadBalancers',
    limit: 1,
    path: index => `rg/loadBalancers/lb-${index}`,
    body: () => ({ location, sku: standard }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'networkSecurityGroups',
    limit: 1,
    path: index => `rg/networkSecurityGroups/nsg-${index}`,
    body: () => ({ location }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'routeTables',
    limit: 1,
    path: index => `rg/routeTables/rt-${index}`,
    body: () => ({ location }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'subnetsPerVirtualNetwork',
    limit: 1,
    path: () => 'rg/virtualNetworks/vnet',
    body: index => network(...times(index + 1, at => `subnet-${at}`)),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'securityRulesPerNetworkSecurityGroup',
    limit: 1,
    path: () => 'rg/networkSecurityGroups/nsg',
    body: index => ({
      location,
      properties: { securityRules: times(index + 1, rule) },
    }),
    code: 'SecurityRuleCountLimitReached',
    message: 'A security group cannot have more than 1 security rules.',
  },
  {
    name: 'inboundRulesPerLoadBalancer',
    limit: 1,
    path: () => 'rg/loadBalancers/lb',
    body: index => ({
      location,
      sku: standard,
      properties: {
        inboundNatRules: times(index + 1, at => ({ name: `rule-${at}` })),
      },
    }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'frontendsPerLoadBalancer',
    limit: 0,
    path: () => 'rg/loadBalancers/lb',
    body: index => ({
      location,
      sku: standard,
      properties: {
        frontendIPConfigurations: times(index, at => ({ name: `front-${at}` })),
      },
    }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'outboundRulesPerLoadBalancer',
    limit: 0,
    path: () => 'rg/loadBalancers/lb',
    body: index => ({
      location,
      sku: standard,
      properties: {
        outboundRules: times(index, at => ({ name: `rule-${at}` })),
      },
    }),
    code: 'AzureEmulator.QuotaExceeded',
  },
  {
    name: 'routesPerRouteTable',
    limit: 1,
    path: () => 'rg/routeTables/rt',
    body: index => ({
      location,
      properties: { routes: times(index + 1, route) },
    }),
    code: 'AzureEmulator.QuotaExceeded',
  },
];

describe('quotas', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    azure = await startAzureEmulator({ scenario: smallScenario() });
    arm = await ArmSession.open(azure);
  });

  afterAll(async () => {
    await azure.stop();
  });

  beforeEach(() => {
    azure.reset();
  });

  const usagesOf = async (region: string) => {
    const found = new Map<string, readonly number[]>();
    for await (const usage of connect(azure).network.usages.list(region)) {
      found.set(String(usage.name.value), [usage.currentValue, usage.limit]);
    }
    return found;
  };

  it.each(cases)(
    'refuse what goes beyond $name, which is settable',
    async ({ name, limit, path, body, code, message }) => {
      const added = await control(azure, {
        method: 'POST',
        path: '/restrictions',
        body: { kind: 'limit', name, count: limit },
      });
      expect(added.status).toBe(201);
      const first = await arm.put(path(0), body(0));
      expect(first.status).toBe(201);
      const before = azure.state.get(arm.id(path(0)));
      const refused = await arm.put(path(1), body(1));
      const error = refused.body.error as JsonObject;
      expect([refused.status, error.code]).toEqual([400, code]);
      expect(error.message).toMatch(message ?? /emulator's own words/i);
      expect(azure.state.get(arm.id(path(0)))).toEqual(before);
      // Another region and another resource have their own.
      const again = await arm.put(path(0), body(0));
      expect([200, 201]).toContain(again.status);
    },
  );

  it('all have a case here, and are all told by usages with the limits that hold', async () => {
    expect(new Set(cases.map(({ name }) => name))).toEqual(new Set(quotaNames));
    const all = [...regionQuotas, ...resourceQuotas];
    azure.restrictions.add({ kind: 'limit', name: 'natGateways', count: 15 });
    await arm.put('rg/natGateways/nat', { location, sku: standard });
    const usages = await usagesOf(location);
    expect([...usages.keys()]).toEqual(all.map(({ usage }) => usage));
    expect(usages.get('NatGateways')).toEqual([1, 15]);
    expect((await usagesOf('northeurope')).get('NatGateways')).toEqual([0, 15]);
  });

  it('are of a region: the same resource fits into another one', async () => {
    azure.restrictions.add({ kind: 'limit', name: 'natGateways', count: 1 });
    const create = (name: string, region: string) =>
      arm.put(`rg/natGateways/${name}`, { location: region, sku: standard });
    expect((await create('a', location)).status).toBe(201);
    expect((await create('b', 'northeurope')).status).toBe(201);
    expect((await create('c', location)).status).toBe(400);
    await arm.delete('rg/natGateways/a');
    await arm.get('rg/natGateways/a');
    expect((await create('c', location)).status).toBe(201);
  });

  it('refuse a subnet of its own too, and a resource that holds more than a lowered limit only when it grows', async () => {
    await arm.put('rg/virtualNetworks/vnet', network('a', 'b'));
    await arm.get('rg/virtualNetworks/vnet');
    azure.restrictions.add({
      kind: 'limit',
      name: 'subnetsPerVirtualNetwork',
      count: 1,
    });
    const subnet = await arm.put('rg/virtualNetworks/vnet/subnets/c', {
      properties: { addressPrefix: '10.0.9.0/24' },
    });
    expect(subnet.status).toBe(400);
    expect(
      (await arm.put('rg/virtualNetworks/vnet', network('a', 'c'))).status,
    ).toBe(201);
    await arm.get('rg/virtualNetworks/vnet');
    const grown = await arm.put(
      'rg/virtualNetworks/vnet',
      network('a', 'c', 'd'),
    );
    expect(grown.status).toBe(400);
  });

  it('count a security rule that is written by itself', async () => {
    azure.restrictions.add({
      kind: 'limit',
      name: 'securityRulesPerNetworkSecurityGroup',
      count: 0,
    });
    await arm.put('rg/networkSecurityGroups/nsg', { location });
    await arm.get('rg/networkSecurityGroups/nsg');
    const refused = await arm.put(
      'rg/networkSecurityGroups/nsg/securityRules/one',
      { properties: { priority: 100 } },
    );
    expect((refused.body.error as JsonObject).code).toBe(
      'SecurityRuleCountLimitReached',
    );
  });

  it.each([
    ['publicIPAddresses', 'loadBalancer', 'PublicIPCountLimitReached'],
    ['loadBalancers', 'loadBalancer', 'AzureEmulator.QuotaExceeded'],
    ['natGateways', 'managedNATGateway', 'AzureEmulator.QuotaExceeded'],
  ] as const)(
    'of %s make the creation of a cluster fail whose %s needs more',
    async (name, outboundType, code) => {
      const taken = azure.restrictions.add({ kind: 'limit', name, count: 0 });
      const cluster = {
        location,
        properties: {
          agentPoolProfiles: [{ name: 'system', count: 1 }],
          networkProfile: { outboundType },
        },
      };
      const path = 'rg/managedClusters/aks';
      const accepted = await arm.put(path, cluster);
      expect(accepted.status).toBe(201);
      const operation = String(accepted.headers['azure-asyncoperation']);
      const { body } = await arm.get(operation.slice(azure.endpoint.length));
      expect(body.status).toBe('Failed');
      expect(body.error).toMatchObject({
        code: 'AzureEmulator.OutboundOverQuota',
        message: expect.stringContaining(`${code}: `),
      });
      taken();
      expect((await arm.put(path, cluster)).status).toBe(200);
      const again = await arm.get(path);
      expect((again.body.properties as JsonObject).provisioningState).toBe(
        'Succeeded',
      );
      // What exists is counted once: the same again needs no more.
      azure.restrictions.add({ kind: 'limit', name, count: 1 });
      await arm.put(path, cluster);
      expect(
        ((await arm.get(path)).body.properties as JsonObject).provisioningState,
      ).toBe('Succeeded');
    },
  );

  it('can be met once, by a fault, in the words of the type', async () => {
    azure.faults.add({ method: 'PUT', refuse: 'quota' });
    const refused = await arm.put('rg/virtualNetworks/vnet', network());
    expect(refused.body.error).toEqual({
      code: 'VnetCountLimitReached',
      message: inRegion(1000, 'virtual networks'),
      details: [],
    });
  });
});

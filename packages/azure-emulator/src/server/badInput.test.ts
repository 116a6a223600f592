import fc from 'fast-check';
import type { AzureEmulator } from '../AzureEmulator';
import type { JsonObject } from '../arm/JsonObject';
import type { ArmSession } from '../__testUtils__/ArmSession';
import { startDemo } from '../__testUtils__/startDemo';

describe('bad input', () => {
  let azure: AzureEmulator;
  let arm: ArmSession;

  beforeAll(async () => {
    ({ azure, arm } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  const path = 'rg-shop-weu/natGateways/nat-bad';
  const codeOf = (body: JsonObject) => (body.error as JsonObject).code;

  it.each([
    ['broken JSON', '{"location":'],
    ['no body', ''],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['null', 'null'],
  ])('refuses %s with 400', async (_, body) => {
    const answer = await arm.send('PUT', { path, body });
    expect([answer.status, codeOf(answer.body)]).toEqual([
      400,
      'InvalidRequestContent',
    ]);
  });

  it.each([
    ['properties', { properties: 'x' }],
    ['publicIpAddresses', { properties: { publicIpAddresses: {} } }],
    ['idleTimeoutInMinutes', { properties: { idleTimeoutInMinutes: '4' } }],
    ['zones', { zones: [1] }],
    ['sku.name', { sku: { name: 'Gold' } }],
  ])('refuses a wrong type of %s', async (_, wrong) => {
    const answer = await arm.put(path, { location: 'westeurope', ...wrong });
    expect([answer.status, codeOf(answer.body)]).toEqual([
      400,
      'InvalidRequestFormat',
    ]);
  });

  it('refuses tags that are no object', async () => {
    const answer = await arm.put(path, { location: 'westeurope', tags: [] });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['an object in a tag', { a: { b: 'c' } }, 'InvalidRequestContent'],
    [
      '51 tags',
      Object.fromEntries(
        Array.from({ length: 51 }, (_, index) => [`t${index}`, 'v']),
      ),
      'AzureEmulator.TooManyTags',
    ],
    [
      'a tag name of 513 characters',
      { ['x'.repeat(513)]: 'v' },
      'AzureEmulator.TagNameInvalid',
    ],
    ['a tag name with a slash', { 'a/b': 'v' }, 'AzureEmulator.TagNameInvalid'],
    [
      'a tag value of 257 characters',
      { a: 'v'.repeat(257) },
      'AzureEmulator.TagValueTooLong',
    ],
  ])('refuses %s, in PUT and PATCH', async (_, tags, code) => {
    const standing = 'rg-shop-weu/natGateways/nat-terraform-weu';
    const answers = [
      await arm.put(path, { location: 'westeurope', tags }),
      await arm.patch(standing, { tags }),
      await arm.patch('rg-shop-weu', { tags }),
    ];
    expect(answers.map(({ body }) => codeOf(body))).toEqual([code, code, code]);
  });

  it.each([
    ['a list', 'rg-shop-weu/natGateways', '$filter'],
    ['a list', 'rg-shop-weu/natGateways', '$top'],
    [
      'scale sets',
      '/providers/Microsoft.Compute/virtualMachineScaleSets',
      '$filter',
    ],
    ['further paths of ARM', '/tagNames', 'x'],
    ['further paths of ARM', '/resources/x', 'x'],
  ])(
    'admits with 501 that it does not know, of %s: %s?%s',
    async (_, short, key) => {
      const { status } = await arm.get(
        `${
          short.startsWith('/') ? arm.subscription + short : arm.id(short)
        }?api-version=2024-07-01&${key}=1`,
      );
      expect(status).toBe(501);
    },
  );

  it('refuses a body of more than 4 MB with 413', async () => {
    const answer = await arm.send('PUT', {
      path,
      body: `{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`,
    });
    expect(answer.status).toBe(413);
  });

  it('refuses a missing and an unknown api-version', async () => {
    const missing = await arm.get(`${arm.id(path)}?api-version=`);
    expect(codeOf(missing.body)).toBe('MissingApiVersionParameter');
    const unknown = await arm.get(`${arm.id(path)}?api-version=2018-02-30`);
    expect([unknown.status, codeOf(unknown.body)]).toEqual([
      400,
      'NoRegisteredProviderFound',
    ]);
  });

  it.each([
    ['a name that Azure does not take', 'rg-shop-weu/natGateways/-nat', 400],
    [
      'a name of 81 characters',
      `rg-shop-weu/natGateways/${'n'.repeat(81)}`,
      400,
    ],
    ['a name with a slash in it', 'rg-shop-weu/natGateways/a%2Fb', 404],
    ['a broken escape', 'rg-shop-weu/natGateways/%zz', 404],
    [
      'a known provider without that type',
      'rg-shop-weu/applicationGateways/a',
      501,
    ],
  ])('refuses %s', async (_, short, status) => {
    const answer = await arm.put(short, { location: 'westeurope' });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ message: expect.any(String) });
  });

  it('admits with 501 what Azure has and it has not', async () => {
    const answer = await arm.get(
      `${arm.subscription}/providers/Microsoft.Network/virtualWans`,
    );
    expect(answer.status).toBe(501);
  });

  it('answers an unknown path with 404 and an unknown method with 405', async () => {
    expect((await arm.get('/nowhere')).status).toBe(404);
    const answer = await arm.send('POST', { path });
    expect([answer.status, answer.headers.allow]).toEqual([
      405,
      'GET, PUT, PATCH, DELETE',
    ]);
  });

  it.each([
    'rg-shop-weu/managedClusters/aks-shop-weu/runCommand',
    'rg-shop-weu/loadBalancers/lb/backendAddressPools/pool/health',
    'rg-shop-weu/virtualNetworks/vnet-shop-weu/subnets/apps/PrepareNetworkPolicies',
  ])('admits with 501 that it has no action %s', async action => {
    const { status, body } = await arm.send('POST', {
      path: action,
      body: '{}',
    });
    expect([status, codeOf(body)]).toEqual([
      501,
      'AzureEmulator.NotImplemented',
    ]);
  });

  it('answers an unknown operation with 404', async () => {
    const answer = await arm.get(
      `${arm.subscription}/providers/Microsoft.Network/locations/westeurope/operations/nope`,
    );
    expect(answer.status).toBe(404);
  });

  it('neither crashes nor claims success for nonsense, and keeps its references true', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'subscriptions',
        azure.subscriptionId,
        'resourceGroups',
        'rg-shop-weu',
        'providers',
        'Microsoft.Network',
        'natGateways',
        'virtualNetworks',
        'vnet-shop-weu',
        'subnets',
        '..',
        '%00',
      ),
      fc.string({ maxLength: 8 }).map(text => encodeURIComponent(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST'),
        fc.array(word, { minLength: 1, maxLength: 10 }),
        fc.json(),
        async (method, words, body) => {
          const answer = await arm.send(method, {
            path: `/${words.join('/')}`,
            body: method === 'GET' ? undefined : body,
          });
          expect(answer.status).not.toBe(500);
          expect(answer.status < 400 || 'error' in answer.body).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    const known = (id: unknown) => azure.state.get(String(id));
    for (const gateway of azure.state.list('Microsoft.Network/natGateways')) {
      const { publicIpAddresses = [], publicIpPrefixes = [] } =
        gateway.properties as {
          publicIpAddresses?: { id: string }[];
          publicIpPrefixes?: { id: string }[];
        };
      for (const { id } of [...publicIpAddresses, ...publicIpPrefixes]) {
        expect(known(id)?.properties).toMatchObject({
          natGateway: { id: gateway.id },
        });
      }
    }
    expect((await arm.get(arm.subscription)).status).toBe(200);
  }, 60_000);
});

import type { JsonObject } from '@backstage/types';
import { ResponseError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { startPortalBackend } from '../__testUtils__/startPortalBackend';

// Tasks run in the scaffolder's own time.
jest.setTimeout(60_000);

type Portal = Awaited<ReturnType<typeof startPortalBackend>>;

const SUBSCRIPTION = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const networkOf = (group: string) =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-${group}-weu/providers/Microsoft.Network`;
const subnetOf = (group: string, name: string = 'aks-nodes') =>
  `${networkOf(group)}/virtualNetworks/vnet-${group}-weu/subnets/${name}`;
const publicIp = (name: string) =>
  `${networkOf('shop')}/publicIPAddresses/${name}`;

const accepted = {
  sourceAddressesChange: true,
  newAddressesUnseen: true,
};

interface Wish {
  readonly where?: JsonObject;
  readonly gateway?: JsonObject;
}

const specOf = ({ where, gateway }: Wish) => ({
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop-weu' },
  spec: {
    account: 'demo',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
    ...where,
    gateways: [
      {
        name: 'nat-shop-weu',
        addresses: [{ kind: 'newPrefix', prefixLength: 31 }],
        subnets: [subnetOf('shop')],
        ...gateway,
      },
    ],
  },
});

/** What the form would hand over; the action takes Spec and acknowledgement from `plan`. */
const valuesOf = (spec: JsonObject, acknowledgement: JsonObject) => ({
  scope: {
    account: 'demo',
    subscriptionId: SUBSCRIPTION,
    resourceGroup: 'rg-shop-weu',
    region: 'westeurope',
  },
  subnets: { subnetIds: [subnetOf('shop')] },
  name: 'nat-shop-weu',
  egress: {},
  idleTimeoutMinutes: 4,
  plan: { spec, acknowledgement: { ...acknowledgement, replacedGateways: [] } },
});

async function refusalOf(begun: Promise<unknown>) {
  const error = await begun.then(
    () => new Error('It was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResponseError)) {
    throw error;
  }
  return { status: error.statusCode, message: error.cause.message };
}

async function expectNothingWritten({ azure, api }: Portal) {
  expect(azure.journal.complete().writes()).toEqual([]);
  expect((await api.listRuns()).items).toEqual([]);
}

describe('bad input', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortalBackend(
      {},
      { resourceGroups: ['rg-shop-weu', 'rg-orders-weu'] },
    );
  });
  afterAll(() => portal.stop());

  const cases: readonly (readonly [string, Wish, RegExp])[] = [
    ['a name with a space', { gateway: { name: 'nat shop' } }, /"nat shop"/],
    ['a name that ends in a dash', { gateway: { name: 'nat-' } }, /"nat-"/],
    ['no name', { gateway: { name: '' } }, /name/],
    ['a name of 81', { gateway: { name: 'n'.repeat(81) } }, /81 characters/],
    [
      'an id that is none',
      { gateway: { subnets: ['aks-nodes'] } },
      /"aks-nodes" is no resource id of a subnet/,
    ],
    [
      'an id that climbs',
      { gateway: { subnets: [subnetOf('shop', '../../x')] } },
      /is no resource id of a subnet/,
    ],
    [
      'an id with an escape',
      { gateway: { subnets: [subnetOf('shop', 'aks%2dnodes')] } },
      /is no resource id of a subnet/,
    ],
    [
      'an id of something else',
      {
        gateway: {
          addresses: [{ kind: 'existing', resourceIds: [subnetOf('shop')] }],
        },
      },
      /is no resource id of a public IP or prefix/,
    ],
    [
      'a subnet that is not there',
      { gateway: { subnets: [subnetOf('shop', 'nowhere')] } },
      /was not found/,
    ],
    [
      'a new IPv6 prefix on Standard',
      {
        gateway: {
          addresses: [
            { kind: 'newPrefix', prefixLength: 127, ipVersion: 'IPv6' },
          ],
        },
      },
      /a Standard gateway does not take; choose the SKU StandardV2, or IPv4/,
    ],
    [
      'a new subnet in the range of another one',
      {
        where: {
          newSubnets: [
            {
              resourceId: subnetOf('shop', 'batch'),
              addressPrefixes: ['10.50.0.0/24'],
            },
          ],
        },
        gateway: { subnets: [subnetOf('shop', 'batch')] },
      },
      /10\.50\.0\.0\/24 of batch overlaps 10\.50\.0\.0\/22 of aks-nodes/,
    ],
    [
      'a prefix that is too long',
      { gateway: { addresses: [{ kind: 'newPrefix', prefixLength: 32 }] } },
      /32/,
    ],
    [
      'a prefix of more than 16 addresses',
      { gateway: { addresses: [{ kind: 'newPrefix', prefixLength: 27 }] } },
      /27/,
    ],
    [
      'more than 16 addresses',
      { gateway: { addresses: [{ kind: 'newPublicIps', count: 17 }] } },
      /17.*16|16.*17/,
    ],
    [
      'more than 16 addresses of all parts',
      {
        gateway: {
          addresses: [
            { kind: 'newPrefix', prefixLength: 28 },
            { kind: 'newPublicIps', count: 1 },
          ],
        },
      },
      /hold 17 IPv4 addresses; a NAT gateway takes 16/,
    ],
    [
      'the same new addresses twice',
      {
        gateway: {
          addresses: [
            { kind: 'newPublicIps', count: 1 },
            { kind: 'newPublicIps', count: 2 },
          ],
        },
      },
      /pip-\S+-1 is given twice; raise the count/,
    ],
    [
      'addresses of something that is no prefix',
      {
        gateway: {
          addresses: [
            {
              kind: 'newPublicIps',
              count: 1,
              prefixId: publicIp('pip-basic-weu'),
            },
          ],
        },
      },
      /is no resource id of a public IP prefix/,
    ],
    [
      'no address at all',
      { gateway: { addresses: [] } },
      /No address is given/,
    ],
    [
      'no address',
      { gateway: { addresses: [{ kind: 'newPublicIps', count: 0 }] } },
      /0/,
    ],
    ['a timeout of 3', { gateway: { idleTimeoutMinutes: 3 } }, /\b3\b/],
    ['a timeout of 121', { gateway: { idleTimeoutMinutes: 121 } }, /\b121\b/],
    ['half a minute', { gateway: { idleTimeoutMinutes: 4.5 } }, /4\.5/],
    ['a timeout in words', { gateway: { idleTimeoutMinutes: '4' } }, /"4"/],
    ['a zone that is not there', { gateway: { zone: '9' } }, /Zone "9"/],
    [
      'a zone of StandardV2',
      { gateway: { zone: '1', sku: 'StandardV2' } },
      /StandardV2 gateway is zone-redundant/,
    ],
    ['a SKU that is none', { gateway: { sku: 'Basic' } }, /"Basic"/],
    [
      'subnets of two networks',
      { gateway: { subnets: [subnetOf('shop'), subnetOf('orders')] } },
      /of 2 virtual networks/,
    ],
    ['no subnet', { gateway: { subnets: [] } }, /No subnet is given/],
    [
      'a GatewaySubnet',
      { gateway: { subnets: [subnetOf('shop', 'gatewaySUBNET')] } },
      /is a GatewaySubnet/,
    ],
    [
      'a Basic address',
      {
        gateway: {
          addresses: [
            {
              kind: 'existing',
              resourceIds: [publicIp('pip-basic-weu')],
            },
          ],
        },
      },
      /SKU Basic/,
    ],
    [
      'an IPv6 address on Standard',
      {
        gateway: {
          addresses: [
            {
              kind: 'existing',
              resourceIds: [publicIp('pip-ipv6-weu')],
            },
          ],
        },
      },
      /is IPv6/,
    ],
    [
      'an address that is taken',
      {
        gateway: {
          addresses: [
            {
              kind: 'existing',
              resourceIds: [publicIp('pip-terraform-weu')],
            },
          ],
        },
      },
      /is used by/,
    ],
    [
      'a subnet outside the configured scopes',
      { gateway: { subnets: [subnetOf('legacy')] } },
      /outside the configured scopes/,
    ],
    [
      'a resource group outside the configured scopes',
      { where: { resourceGroup: 'rg-payments-weu' } },
      /outside the configured scopes/,
    ],
    [
      'a subscription outside the configured scopes',
      { where: { subscriptionId: '00000000-0000-0000-0000-000000000001' } },
      /outside the configured scopes/,
    ],
    [
      'an account that is not configured',
      { where: { account: '__proto__' } },
      /"__proto__" is not configured/,
    ],
    [
      'a gateway of that name which is not ours',
      { gateway: { name: 'nat-terraform-weu' } },
      /was not created here/,
    ],
    [
      'a tag that tells whose it is',
      { gateway: { tags: { 'Backstage-OWNER': 'group:default/evil' } } },
      /set by the backend/,
    ],
    [
      'a property that is not part of a Spec',
      { gateway: { ownerRef: 'group:default/evil' } },
      /ownerRef/,
    ],
  ];

  it.each(cases)(
    'such as %s is refused by the same words in preview, API, dry run and task, and nothing is written',
    async (_, wish, words) => {
      const spec = specOf(wish);
      const preview = await portal.api.plan(spec);
      expect(preview.plan).toBeUndefined();
      const messages = preview.violations.map(({ message }) => message);
      expect(messages.join('\n')).toMatch(words);

      const refusal = await refusalOf(
        portal.api.startRun({ spec, acknowledgement: accepted }),
      );
      expect(refusal).toEqual({ status: 400, message: messages.join('\n') });

      const values = valuesOf(spec, accepted);
      const dry = await portal.dryRun(values);
      const task = await portal.execute(values);
      for (const message of messages) {
        expect(dry.body.error.message).toContain(message);
        expect(task.error).toContain(message);
      }
      await expectNothingWritten(portal);
    },
  );

  it('is not what the form offers: nothing is there from outside the configured scopes', async () => {
    const offered = async (
      kind: Parameters<Portal['api']['getOptions']>[0],
      more: { readonly virtualNetworkId?: string } = {},
    ) => {
      const query = { account: 'demo', subscriptionId: SUBSCRIPTION, ...more };
      const { items } = await portal.api.getOptions(kind, query);
      return items.map(({ value }) => value);
    };
    const groups = ['rg-orders-weu', 'rg-shop-weu'];
    expect([...(await offered('resourceGroups'))].sort()).toEqual(groups);
    for (const kind of ['virtualNetworks', 'addresses'] as const) {
      const ids = await offered(kind);
      expect([...new Set(ids.map(id => id.split('/')[4]))].sort()).toEqual(
        groups,
      );
    }
    const elsewhere = subnetOf('payments').replace(/\/subnets.*/, '');
    const refusal = await refusalOf(
      offered('subnets', { virtualNetworkId: elsewhere }),
    );
    expect(refusal).toMatchObject({
      status: 400,
      message: expect.stringContaining('outside the configured scope'),
    });
  });

  it('such as a subnet that has a gateway is refused until its replacement is acknowledged', async () => {
    const spec = specOf({
      where: { resourceGroup: 'rg-orders-weu' },
      gateway: { subnets: [subnetOf('orders')] },
    });
    const refusal = await refusalOf(
      portal.api.startRun({ spec, acknowledgement: accepted }),
    );
    const task = await portal.execute(valuesOf(spec, accepted));
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain('nat-orders-weu');
    expect(task.error).toContain(refusal.message);
    await expectNothingWritten(portal);
  });

  it('such as a missing acknowledgement is refused by what it would have said', async () => {
    const spec = specOf({});
    const { plan } = await portal.api.plan(spec);
    const refusal = await refusalOf(
      portal.api.startRun({ spec, acknowledgement: {} }),
    );
    const task = await portal.execute(valuesOf(spec, {}));
    expect(refusal.status).toBe(400);
    expect(plan?.requiredAcknowledgements).toHaveLength(1);
    for (const { message } of plan?.requiredAcknowledgements ?? []) {
      expect(refusal.message).toContain(message);
      expect(task.error).toContain(message);
    }
    await expectNothingWritten(portal);
  });

  it('such as a subnet that two of three gateways claim is refused, and three that share nothing are planned as a whole', async () => {
    const spec = specOf({});
    const apps = {
      name: 'nat-apps-weu',
      addresses: [{ kind: 'newPublicIps', count: 1 }],
      subnets: [subnetOf('shop', 'apps')],
    };
    const orders = {
      name: 'nat-orders-2-weu',
      addresses: [
        {
          kind: 'existing',
          resourceIds: [publicIp('pip-spare-1-weu')],
        },
      ],
      subnets: [subnetOf('orders')],
    };
    const withGateways = (...others: readonly JsonObject[]) => ({
      ...spec,
      spec: { ...spec.spec, gateways: [...spec.spec.gateways, ...others] },
    });
    const several = withGateways(apps, orders);

    const { plan, refusal, violations } = await portal.api.plan(several);
    expect(refusal).toBeUndefined();
    expect(violations).toEqual([]);
    expect(
      plan?.changes.gateways.map(({ name, addressesGained, subnets }) => [
        name,
        addressesGained.count,
        subnets.map(subnet => subnet.name),
      ]),
    ).toEqual([
      ['nat-shop-weu', 2, ['aks-nodes']],
      ['nat-apps-weu', 1, ['apps']],
      ['nat-orders-2-weu', 1, ['aks-nodes']],
    ]);
    const idOf = (name: string, group: string = 'shop') =>
      `${networkOf(group)}/natGateways/${name}`;
    expect(
      plan?.requiredAcknowledgements.map(({ kind, resourceId }) => [
        kind,
        resourceId,
      ]),
    ).toEqual([
      ['sourceAddressesChange', idOf('nat-shop-weu')],
      ['sourceAddressesChange', idOf('nat-apps-weu')],
      ['sourceAddressesChange', idOf('nat-orders-2-weu')],
      ['gatewayReplacement', idOf('nat-orders-weu', 'orders')],
    ]);
    const unacknowledged = await refusalOf(
      portal.api.startRun({ spec: several, acknowledgement: accepted }),
    );
    expect(unacknowledged.status).toBe(400);
    expect(unacknowledged.message).toContain('nat-orders-weu');

    const clashing = await portal.api.plan(
      withGateways({ ...apps, subnets: [subnetOf('shop')] }),
    );
    expect(clashing.violations).toMatchObject([
      { rule: 'subnet-duplicate', path: 'spec.gateways[1].subnets[0]' },
    ]);
    await expectNothingWritten(portal);
  });

  it('of a person without permission is refused before Azure is asked anything about the Spec', async () => {
    portal.decide(AuthorizeResult.DENY);
    portal.azure.journal.clear();
    const refusal = await refusalOf(
      portal.api.startRun({ spec: specOf({}), acknowledgement: accepted }),
    );
    portal.decide(AuthorizeResult.ALLOW);
    expect(refusal.status).toBe(403);
    expect(refusal.message).toContain('group:default/shop');
    expect(portal.azure.journal.complete().writes()).toEqual([]);
  });
});

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleGateway } from '../tests/exampleGateway';
import { examplePolicy } from '../tests/examplePolicy';
import { ExampleProvider } from '../tests/ExampleProvider';
import { startNatGatewayBackend } from '../tests/startNatGatewayBackend';

const path = '/api/nat-gateway/v1';
const payments = 'group:default/payments';

const gateway = (name: string, address: string, owner?: string) => {
  const observed = exampleGateway(name, {
    tags: owner ? { 'backstage-owner': owner } : {},
  });
  return {
    ...observed,
    addresses: [{ ...observed.addresses[0], address }],
  };
};
const shop = gateway('nat-shop', '20.61.4.16/31');
const paying = gateway('nat-payments', '20.61.4.18/31', payments);

const observed = {
  gateways: [shop, paying],
  clusters: [
    exampleCluster('aks-shop', {
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: shop.resourceId,
          addresses: shop.addresses,
        },
      ],
    }),
  ],
};

describe('the addresses', () => {
  let api: Awaited<ReturnType<typeof startNatGatewayBackend>>['api'];
  beforeAll(async () => {
    ({ api } = await startNatGatewayBackend({
      providers: [new ExampleProvider({ observed })],
    }));
  });

  it('are told with what they serve, where and since when', async () => {
    const { status, body } = await api.get(`${path}/addresses.json`);

    expect(status).toBe(200);
    expect(body.addresses).toEqual([
      {
        cidr: '20.61.4.16/31',
        kind: 'prefix',
        state: 'active',
        ownerRef: 'group:default/platform',
        region: 'westeurope',
        since: expect.any(String),
        gateways: ['nat-shop'],
        clusters: ['aks-shop'],
      },
      expect.objectContaining({
        cidr: '20.61.4.18/31',
        ownerRef: payments,
        gateways: ['nat-payments'],
        clusters: [],
      }),
    ]);
    expect(body.createDate).toBe(body.addresses[0].since);
    expect(body.syncToken).toBe(
      String(Math.floor(Date.parse(body.createDate) / 1000)),
    );
  });

  it.each([
    ['addresses.txt', '20.61.4.16/30\n'],
    ['addresses?format=txt', '20.61.4.16/30\n'],
    [`addresses.txt?owner=${payments}`, '20.61.4.18/31\n'],
    ['addresses.txt?at=2020-01-01T00:00:00Z', ''],
  ])('are as asked for: %s', async (query, text) => {
    const response = await api.get(`${path}/${query}`);
    expect([response.status, response.text]).toEqual([200, text]);
  });

  it.each(['addresses?format=xml', 'addresses.txt?at=yesterday'])(
    'are refused where they are asked for in another way: %s',
    async query => {
      expect((await api.get(`${path}/${query}`)).status).toBe(400);
    },
  );

  it.each(['addresses.json', 'addresses.txt', 'addresses.atom', 'changes'])(
    'are not sent again to who has them: %s',
    async file => {
      const { headers } = await api.get(`${path}/${file}`);
      const again = (header: string, value: string) =>
        api.get(`${path}/${file}`).set(header, value);

      expect((await again('If-None-Match', headers.etag)).status).toBe(304);
      expect(
        (await again('If-Modified-Since', headers['last-modified'])).status,
      ).toBe(304);
      expect(
        (await again('If-Modified-Since', 'Wed, 01 Jan 2020 00:00:00 GMT'))
          .status,
      ).toBe(200);
    },
  );

  it('appear in the changes, for programs and for readers of feeds', async () => {
    const { body } = await api.get(`${path}/changes?owner=${payments}`);
    expect(body.items).toEqual([
      {
        at: expect.any(String),
        what: 'appeared',
        address: expect.objectContaining({ cidr: '20.61.4.18/31' }),
      },
    ]);
    const { text, headers } = await api.get(`${path}/addresses.atom`);
    expect(headers['content-type']).toContain('application/atom+xml');
    expect(text.match(/<title>[^<]*: new<\/title>/g)).toHaveLength(2);
  });
});

describe('the addresses, for someone who may see those of one team', () => {
  it('are those of that team, without the names of others’ clusters', async () => {
    const { api } = await startNatGatewayBackend({
      providers: [
        new ExampleProvider({
          observed: {
            ...observed,
            clusters: [
              exampleCluster('aks-shop', {
                ways: [
                  {
                    kind: 'natGateway',
                    gatewayResourceId: paying.resourceId,
                    addresses: paying.addresses,
                  },
                ],
              }),
            ],
          },
        }),
      ],
      features: [
        examplePolicy(permission =>
          permission.name === 'natGateway.read'
            ? createNatGatewayConditionalDecision(
                permission,
                natGatewayConditions.isOwner({ claims: [payments] }),
              )
            : { result: AuthorizeResult.DENY },
        ),
      ],
    });

    const { body, text } = await api.get(`${path}/addresses.json`);
    expect(body.addresses).toMatchObject([
      { cidr: '20.61.4.18/31', gateways: ['nat-payments'], clusters: [] },
    ]);
    expect(text).not.toContain('shop');
    for (const file of ['addresses.atom', 'changes', 'addresses.txt']) {
      const answer = await api.get(`${path}/${file}`);
      expect(answer.text).not.toMatch(/shop|20\.61\.4\.16/);
    }
  });
});

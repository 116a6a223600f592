import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  type PlanAnswer,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { exampleCluster } from '../tests/exampleCluster';
import { exampleGateway } from '../tests/exampleGateway';
import { examplePolicy } from '../tests/examplePolicy';
import { startRunsBackend } from '../tests/startRunsBackend';

const runs = '/api/nat-gateway/v1/runs';
const plans = '/api/nat-gateway/v1/plans';
const files = '/api/nat-gateway/v1/files';
const balanced = { id: 'outbound.loadBalancer', values: {} };
const denying = (...names: string[]) =>
  examplePolicy(({ name }) => ({
    result: names.includes(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
  }));

describe('plans over HTTP', () => {
  it('names who relies on the addresses that are lost, in a run too, to who may see the addresses', async () => {
    const gateway = exampleGateway('nat-old');
    const cluster = exampleCluster('aks-shop', {
      ways: [
        {
          kind: 'natGateway',
          gatewayResourceId: gateway.resourceId,
          addresses: [{ ...gateway.addresses[0], address: '20.9.9.9' }],
        },
      ],
    });
    const { api, begin } = await startRunsBackend({ clusters: [cluster] });
    await api.post('/api/nat-gateway/v1/consumers').send({
      name: 'bank',
      contact: 'net@bank.example',
      addresses: ['20.9.9.9'],
    });

    const consumersOf = ({ body }: { readonly body: PlanAnswer }) =>
      body.plan?.changes.gateways[0].consumers;
    const named = [
      expect.objectContaining({
        name: 'bank',
        contact: 'net@bank.example',
        address: '20.9.9.9',
      }),
    ];
    const planned = await api.post(plans).send({ spec: testDocument() });
    expect(consumersOf(planned)).toEqual(named);
    const begun = await begin();
    expect(consumersOf(begun)).toEqual(named);
    expect(consumersOf(await api.get(`${runs}/${begun.body.id}`))).toEqual(
      named,
    );
  });

  it('shows what would change and writes nothing, not even a run', async () => {
    const { api, cloud } = await startRunsBackend();

    const response = await api.post(plans).send({ spec: testDocument() });
    const listed = await api.get(runs);

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      violations: [],
      plan: {
        name: 'nat-a',
        requiredAcknowledgements: [
          {
            kind: 'sourceAddressesChange',
            wording: { id: 'test.sources', values: {} },
          },
        ],
        changes: {
          gateways: [
            {
              subnets: [
                { before: 'load balancer', beforeWording: balanced },
                { before: 'load balancer', beforeWording: balanced },
              ],
              disruptionWording: {
                id: 'test.moved',
                values: {
                  subnets: [
                    '/network/s1',
                    '/network/s2',
                    { id: 'test.count', values: { count: 2 } },
                  ],
                },
              },
            },
          ],
        },
      },
    });
    for (const { key, title, wording } of response.body.plan.steps) {
      expect({ title, wording }).toEqual({
        title: `Do ${key}`,
        wording: { id: 'test.do', values: { key } },
      });
    }
    expect(cloud.writes).toEqual([]);
    expect(listed.body).toEqual({ items: [] });
  });

  it('tells what the gateways carried whose flows come together', async () => {
    const cloud = new TestCloud({
      '/network/s1': '/gateway/old',
      '/network/s2': null,
    });
    const provider = createTestProvider({ cloud });
    const collected = (resourceId: string, peakTcpConnections: number) => {
      const gateway = exampleGateway(resourceId.split('/')[2]);
      return {
        ...gateway,
        resourceId,
        measurement: { ...gateway.measurement!, peakTcpConnections },
      };
    };
    const { api } = await startRunsBackend({
      cloud,
      providers: [
        {
          ...provider,
          collect: async options => ({
            ...(await provider.collect(options)),
            gateways: [
              collected('/gateway/old', 100_000),
              collected('/gateway/nat-a', 30_000),
              collected('/gateway/other', 7),
            ],
          }),
        },
      ],
    });

    const { body } = await api.post(plans).send({ spec: testDocument() });

    expect(body.plan.changes.gateways[0].notes).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^nat-a, old had up to 130,036 SNAT ports .*; afterwards one destination can take 200,000\.$/,
        ),
      }),
    ]);
  });

  it.each([
    [
      'of a rule',
      testDocument({ subnets: ['/network/s9'] }),
      'subnet',
      'test.noSubnet',
    ],
    [
      'of a scope',
      testDocument({ account: 'nope' }),
      'scope',
      'test.noAccount',
    ],
    ['of a kind', { kind: 'Castle' }, 'kind', 'refusal.kindNotTaken'],
    ['of any shape', {}, 'kind', 'refusal.kindNotTaken'],
  ])('answers 200 with the violation %s', async (_, spec, rule, id) => {
    const { api } = await startRunsBackend();

    const response = await api.post(plans).send({ spec });

    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      violations: [
        expect.objectContaining({
          rule,
          wording: expect.objectContaining({ id }),
        }),
      ],
    });
  });

  it('asks for the permission that the document needs', async () => {
    const { api, begin } = await startRunsBackend({
      features: [denying('natGateway.retire')],
    });
    const spec = testDocument({ retires: true });

    const planned = await api.post(plans).send({ spec });
    const refused = await begin({ spec });
    const applied = await begin();

    expect(planned.body.plan.permission).toBe('natGateway.retire');
    expect(planned.body.refusal.message).toContain('natGateway.retire');
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('natGateway.retire');
    expect(applied.status).toBe(201);
    expect(applied.body.plan.permission).toBe('natGateway.apply');
  });

  it('answers 501 where the provider only reports', async () => {
    const cloud = new TestCloud({});
    const provider = createTestProvider({ cloud });
    const { api, begin } = await startRunsBackend({
      providers: [{ ...provider, specs: undefined, writes: undefined }],
    });
    const reason = say('refusal.providerTakesNoSpecs', { provider: 'Azure' });

    const planned = await api.post(plans).send({ spec: testDocument() });
    const started = await begin();

    for (const { status, body } of [planned, started]) {
      expect(status).toBe(501);
      expect(body.error).toMatchObject(reason);
    }
  });

  it('answers 501 to a run where the provider plans and does not write', async () => {
    const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
    const provider = createTestProvider({ cloud });
    const { api, begin } = await startRunsBackend({
      providers: [{ ...provider, writes: undefined }],
    });

    const planned = await api.post(plans).send({ spec: testDocument() });
    const started = await begin();

    expect(planned.body.plan.steps).not.toEqual([]);
    expect(started.status).toBe(501);
    expect(started.body.error).toMatchObject(
      say('refusal.providerWritesNothing', { provider: 'Azure' }),
    );
  });

  it('gives a Spec as files, with the plan that they do', async () => {
    const { api, cloud } = await startRunsBackend();
    const spec = testDocument();

    const { body } = await api.post(files).send({ spec, format: 'text' });
    const refused = await api.post(files).send({
      spec: testDocument({ subnets: ['/network/s9'] }),
      format: 'text',
    });

    expect(body).toMatchObject({
      files: [{ path: 'gateway.txt', content: 'nat-a\n' }],
      plan: { name: 'nat-a' },
      violations: [],
    });
    expect(refused.body).toEqual({
      files: [],
      violations: [expect.objectContaining({ rule: 'subnet' })],
    });
    expect(cloud.writes).toEqual([]);
  });

  it('refuses a format, and a provider that writes no files, before the cloud is read', async () => {
    const cloud = new TestCloud({ '/network/s1': null, '/network/s2': null });
    const provider = createTestProvider({ cloud });
    const { api, observed } = await startRunsBackend();
    const { api: other } = await startRunsBackend({
      providers: [{ ...provider, files: undefined }],
    });
    const spec = testDocument();

    const unknown = await api.post(files).send({ spec, format: 'paper' });
    const undeclared = await other.post(files).send({ spec, format: 'text' });

    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toBe(
      'The format paper is not known; use text.',
    );
    expect(observed).toEqual([]);
    expect(undeclared.status).toBe(501);
    expect(undeclared.body.error).toMatchObject(
      say('refusal.providerRendersNoFiles', { provider: 'Azure' }),
    );
  });

  it('reads nothing from the cloud for who may not plan, and names the owner', async () => {
    const { api, observed } = await startRunsBackend({
      features: [denying('natGateway.plan')],
    });

    const response = await api.post(plans).send({ spec: testDocument() });

    expect(response.status).toBe(403);
    expect(response.body.error.message).toBe(
      'You may not change nat-a: it belongs to group:default/team-a. Ask them for the permission natGateway.plan.',
    );
    expect(observed).toEqual([]);
  });
});

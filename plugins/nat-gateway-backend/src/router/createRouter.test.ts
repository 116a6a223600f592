import { mockErrorHandler } from '@backstage/backend-test-utils';
import type {
  Cluster,
  Options,
  PlanAnswer,
  RunEventPage,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import express from 'express';
import request from 'supertest';
import { exampleEgress } from '../tests/exampleEgress';
import { exampleResourceId } from '../tests/exampleResourceId';
import { exampleRun } from '../tests/exampleRun';
import { createRouter } from './createRouter';
import type { Handlers } from './Handlers';
import { readApiDocument } from './readApiDocument';

const document = readApiDocument();
const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, { operationId }]) => ({
    verb: verb as 'get' | 'post',
    path,
    operationId,
  })),
);

const {
  steps,
  gateways,
  undoSteps,
  plan,
  acknowledgement,
  outputs,
  notUndone,
  specHash,
  subnets,
  ...summary
} = exampleRun;
const resourceId = exampleResourceId('x/y/z');
const options: Options = {
  kind: 'subnets',
  items: [
    {
      value: resourceId,
      label: 'aks-nodes',
      description: 'd',
      unavailableReason: 'r',
      scope: {
        account: 'a',
        subscriptionId: 's',
        ownerRef: 'group:default/shop',
        resourceGroups: ['rg'],
        regions: ['westeurope'],
      },
      region: { zones: ['1'], skus: ['Standard'] },
      subnet: {
        resourceId,
        name: 'aks-nodes',
        virtualNetworkId: resourceId,
        region: 'westeurope',
        natGatewayResourceId: resourceId,
        hasBasicSku: false,
        clusters: ['aks-shop'],
        machineZones: ['1'],
        ownerRef: 'group:default/shop',
      },
      address: {
        resourceId,
        name: 'pip',
        kind: 'publicIp',
        address: '20.61.4.16',
        sku: 'Standard',
        ipVersion: 'IPv4',
        addressCount: 1,
        zones: [],
        region: 'westeurope',
        usedByResourceId: resourceId,
      },
    },
  ],
};
const planAnswer: PlanAnswer = {
  plan,
  violations: [{ rule: 'r', path: 'spec', message: 'm' }],
};
const events: RunEventPage = {
  events: [
    {
      sequence: 1,
      at: exampleRun.createdAt,
      level: 'info',
      code: 'event.retried',
      stepKey: 's',
      values: { by: 'ann' },
      message: 'm',
    },
  ],
  next: 1,
  state: 'running',
};
const health = {
  status: 'degraded',
  problems: [{ code: 'unreadKey', key: 'natGateway.azrue' }],
  scopes: [
    {
      scope: 'azure/a/b',
      observedAt: exampleRun.createdAt,
      failure: { at: exampleRun.createdAt, code: 'X' },
      gaps: [{ part: 'clusters', code: 'X' }],
    },
  ],
};

const [{ id, scope, container }] = exampleEgress.gateways;
const cluster: Cluster = {
  id,
  scope,
  container,
  ownerRef: 'group:default/shop',
  resourceId: '/aks-shop',
  name: 'aks-shop',
  region: 'westeurope',
  consoleUrl: 'https://portal.example/aks-shop',
  lastReadAt: exampleRun.createdAt,
  gatewayIds: [id],
};

const consumer = {
  id: 'consumer-1',
  address: '20.61.9.4/31',
  name: 'Payments',
  registeredBy: 'user:default/anna',
  since: exampleRun.createdAt,
};

const answers: Record<string, object> = {
  listConsumers: { items: [consumer], nextCursor: 'c' },
  registerConsumer: { items: [consumer] },
  acknowledgeChange: {
    ...consumer,
    change: { what: 'announced', at: exampleRun.createdAt },
  },
  getHealth: health,
  listClusters: { items: [cluster], nextCursor: 'c' },
  listGateways: { items: exampleEgress.gateways, nextCursor: 'c' },
  getGateway: exampleEgress.gateways[0],
  adoptGateway: { gateway: exampleEgress.gateways[0], document: { kind: 'K' } },
  releaseGateway: exampleEgress.gateways[0],
  getGatewayUsage: {
    stepMinutes: 5,
    slices: [
      {
        at: exampleRun.createdAt,
        peakTcpConnections: 2,
        peakUdpConnections: 1,
        attemptedConnections: 3,
        failedConnections: 0,
      },
    ],
  },
  getEntityEgress: exampleEgress,
  getOptions: options,
  createPlan: planAnswer,
  renderFiles: { violations: [], files: [{ path: 'main.tf', content: '' }] },
  listRuns: { items: [summary], nextCursor: 'c' },
  startRun: exampleRun,
  getRun: exampleRun,
  getRunEvents: events,
  acknowledgeRun: exampleRun,
  retryRun: exampleRun,
  cancelRun: exampleRun,
};

/** What answers 201 and nothing else. */
const created = ['registerConsumer'];

const handlers: Handlers = Object.fromEntries(
  operations.map(({ operationId }) => [
    operationId,
    async (_, response) => {
      response.set('served-by', operationId);
      if (answers[operationId]) {
        response
          .status(created.includes(operationId) ? 201 : 200)
          .json(answers[operationId]);
      } else {
        response.status(202).end();
      }
    },
  ]),
);

function start(overrides: Handlers = {}) {
  const router = createRouter({
    handlers: { ...handlers, ...overrides },
    validateResponses: true,
  });
  return request(express().use(router).use(mockErrorHandler()));
}

const spec = {
  apiVersion: 'nat-gateway/v1alpha1',
  kind: 'AzureNatGateway',
  metadata: { name: 'nat-shop' },
  spec: {},
};
const bodies: Record<string, object> = {
  createPlan: { spec },
  renderFiles: { spec, format: 'terraform' },
  startRun: { spec, acknowledgement: {} },
  registerConsumer: { name: 'Payments', addresses: ['20.61.9.4/31'] },
  acknowledgeChange: { change: exampleRun.createdAt },
  acknowledgeRun: { seen: { reason: 'undo', addresses: [] } },
};

describe('createRouter', () => {
  const api = start();

  it.each(operations)(
    'serves $verb $path, and its example answer conforms',
    async ({ verb, path, operationId }) => {
      const url = path
        .replace('options/{kind}', 'options/subnets')
        .replace('gateways/{id}', `gateways/${'0'.repeat(32)}`)
        .replace(
          'consumers/{id}',
          'consumers/00000000-0000-4000-8000-000000000000',
        )
        .replace(/\{\w+\}/g, 'x');

      const response = await api[verb](url).send(bodies[operationId]);

      expect(response.body).toEqual(answers[operationId] ?? {});
      expect(response.headers['served-by']).toBe(operationId);
    },
  );

  it.each([
    ['a path that is not documented', 'get', '/v1/secrets'],
    ['a verb that is not documented', 'put', '/v1/gateways'],
  ] as const)('answers 404 to %s', async (_, verb, path) => {
    const response = await api[verb](path);

    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(
      `${verb.toUpperCase()} ${path} is no part of this API`,
    );
  });

  it.each([
    ['a query that is not documented', '/v1/gateways?order=name', /order/],
    ['a status that is none', '/v1/gateways?status=tired', /status.*healthy/],
    ['a page that is too long', '/v1/gateways?limit=201', /limit.*200/],
    ['a page of nothing', '/v1/runs?limit=0', /limit.*1/],
    ['a gateway id that is none', '/v1/gateways/nat-a', /id.*pattern/],
    ['a kind of options that is none', '/v1/options/a-b', /kind.*pattern/],
    [
      'a cursor of events before the first',
      '/v1/runs/x/events?after=-1',
      /after/,
    ],
  ])('answers 400 to %s, in words', async (_, path, message) => {
    const response = await api.get(path);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it.each([
    ['no spec', {}, /spec/],
    [
      'a spec that is no document',
      { spec: [], acknowledgement: {} },
      /spec.*object/,
    ],
    [
      'an acknowledgement that does not exist',
      { spec, acknowledgement: { everything: true } },
      /acknowledgement/,
    ],
    [
      'an acknowledgement that is only a word',
      { spec, acknowledgement: { sourceAddressesChange: 'yes' } },
      /sourceAddressesChange.*boolean/,
    ],
    [
      'a plan hash that is none',
      { spec, acknowledgement: { planHash: 'abc' } },
      /planHash/,
    ],
  ])('answers 400 to a run with %s', async (_, body, message) => {
    const response = await api.post('/v1/runs').send(body);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('answers 400 to what is no JSON', async () => {
    const response = await api
      .post('/v1/plans')
      .set('Content-Type', 'application/json')
      .send('{"spec":');

    expect(response.status).toBe(400);
  });

  it('gives a page 50 items unless asked otherwise', async () => {
    const limits: unknown[] = [];
    const changed = start({
      listRuns: async ({ query }, response) => {
        limits.push(Number(query.limit));
        response.json({ items: [] });
      },
    });

    await changed.get('/v1/runs');
    await changed.get('/v1/runs?limit=7');

    expect(limits).toEqual([50, 7]);
  });

  it('tells in tests when an answer is not what the document says', async () => {
    const changed = start({
      listRuns: async (_, response) => {
        response.json({ items: [{ id: 1 }] });
      },
    });

    expect((await changed.get('/v1/runs')).status).toBe(500);
  });

  it('publishes its document', async () => {
    const response = await api.get('/openapi.json');

    expect(Object.keys(response.body.paths)).toEqual(
      Object.keys(document.paths),
    );
  });

  it('does not start when an operation has no handler', () => {
    const { getRun, ...others } = handlers;
    expect(() =>
      createRouter({ handlers: others, validateResponses: true }),
    ).toThrow('GET /v1/runs/{id} (getRun) has no handler of its own');
  });

  it('does not start when a handler has no operation', () => {
    expect(() => start({ deleteEverything: handlers.getRun })).toThrow(
      'No operation of the API document is called deleteEverything',
    );
  });
});

/**
 * @jest-environment node
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EgressWay } from '../model/EgressWay';
import type { SeenAcknowledgement, SeenAddresses } from '../run/Run';
import type { NatGatewayApi, StartRunRequest } from './NatGatewayApi';
import { NatGatewayClient } from './NatGatewayClient';
import type { components } from './openapi.generated';
import type { Answer, Body } from './Wire';

interface Received {
  readonly method?: string;
  readonly url?: string;
  readonly authorization?: string;
  readonly contentType?: string;
  readonly body: string;
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** One object type in place of interfaces and intersections, all the way down. */
type Plain<T> = T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;
/** The same keys, optional or not, with the same types: being assignable does not miss optional keys. */
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <
  T,
>() => T extends Plain<B> ? 1 : 2
  ? true
  : [A, 'is not', B];
type Given<Method extends keyof NatGatewayApi> = Awaited<
  ReturnType<NatGatewayApi[Method]>
>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key> = Union extends unknown
  ? Key extends keyof Union
    ? Union[Key]
    : never
  : never;
/** The fields of a union in one type, optional where not all members have them. */
type Merged<Union> = Pick<Union, keyof Union> & {
  readonly [Key in Exclude<KeysOf<Union>, keyof Union>]?: ValueOf<Union, Key>;
};

describe('the types of the client', () => {
  it('are those of the API document, which tsc checks', () => {
    type Answers = {
      getHealth: 'getHealth';
      listClusters: 'listClusters';
      listAddressChanges: 'listAddressChanges';
      listUnusedAddresses: 'listUnusedAddresses';
      listConsumers: 'listConsumers';
      registerConsumer: 'registerConsumer';
      acknowledgeChange: 'acknowledgeChange';
      listGateways: 'listGateways';
      countGateways: 'countGateways';
      getGateway: 'getGateway';
      getGatewayUsage: 'getGatewayUsage';
      getEntityEgress: 'getEntityEgress';
      getOptions: 'getOptions';
      plan: 'createPlan';
      startRun: 'startRun';
      listRuns: 'listRuns';
      getRun: 'getRun';
      getRunEvents: 'getRunEvents';
      acknowledgeRun: 'acknowledgeRun';
      retryRun: 'retryRun';
      cancelRun: 'cancelRun';
    };
    const answers: {
      [Method in keyof Answers]: Same<Given<Method>, Answer<Answers[Method]>>;
    } = {
      getHealth: true,
      listClusters: true,
      listAddressChanges: true,
      listUnusedAddresses: true,
      listConsumers: true,
      registerConsumer: true,
      acknowledgeChange: true,
      listGateways: true,
      countGateways: true,
      getGateway: true,
      getGatewayUsage: true,
      getEntityEgress: true,
      getOptions: true,
      plan: true,
      startRun: true,
      listRuns: true,
      getRun: true,
      getRunEvents: true,
      acknowledgeRun: true,
      retryRun: true,
      cancelRun: true,
    };
    const requests: {
      startRun: Same<StartRunRequest, Body<'startRun'>>;
      acknowledgeRun: Same<
        { readonly seen: SeenAcknowledgement },
        Body<'acknowledgeRun'>
      >;
      cancelRun: Same<
        { readonly seen?: SeenAddresses } | undefined,
        Body<'cancelRun'>
      >;
    } = { startRun: true, acknowledgeRun: true, cancelRun: true };
    const ways: Same<
      Merged<EgressWay>,
      components['schemas']['EgressWay']
    > = true;
    expect([answers, requests, ways].every(Boolean)).toBe(true);
  });
});

describe('NatGatewayClient', () => {
  const received: Received[] = [];
  let answer: { status: number; body?: unknown } = { status: 200, body: {} };
  let server: Server;
  let client: NatGatewayClient;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      received.push({
        method: request.method,
        url: request.url,
        authorization: request.headers.authorization,
        contentType: request.headers['content-type'],
        body: await readAll(request),
      });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(
        answer.body === undefined ? undefined : JSON.stringify(answer.body),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    client = new NatGatewayClient({
      discoveryApi: {
        getBaseUrl: async pluginId =>
          `http://127.0.0.1:${port}/api/${pluginId}`,
      },
      fetchApi: { fetch },
    });
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  beforeEach(() => {
    received.length = 0;
    answer = { status: 200, body: { marker: 1 } };
  });

  it.each<[string, (c: NatGatewayClient) => Promise<unknown>, string]>([
    ['getHealth', c => c.getHealth(), 'GET /health'],
    [
      'listClusters',
      c => c.listClusters({ cursor: 'a', limit: 200 }),
      'GET /clusters?cursor=a&limit=200',
    ],
    [
      'listAddressChanges',
      c => c.listAddressChanges({ owner: 'group:default/a', since: 'then' }),
      'GET /changes?owner=group%3Adefault%2Fa&since=then',
    ],
    [
      'listUnusedAddresses',
      c => c.listUnusedAddresses({ owner: ['none'], limit: 20 }),
      'GET /unused-addresses?owner=none&limit=20',
    ],
    [
      'listConsumers',
      c => c.listConsumers({ address: '20.61.4.16/31' }),
      'GET /consumers?address=20.61.4.16%2F31',
    ],
    [
      'registerConsumer',
      c => c.registerConsumer({ name: 'bank', addresses: ['20.61.4.16'] }),
      'POST /consumers {"name":"bank","addresses":["20.61.4.16"]}',
    ],
    [
      'acknowledgeChange',
      c => c.acknowledgeChange('c1', { change: 'then' }),
      'POST /consumers/c1/acknowledge {"change":"then"}',
    ],
    ['listGateways', c => c.listGateways(), 'GET /gateways'],
    [
      'listGateways after a cursor',
      c => c.listGateways({ cursor: 'a&b' }),
      'GET /gateways?cursor=a%26b',
    ],
    [
      'listGateways with filters',
      c =>
        c.listGateways({
          status: ['exhausted', 'atRisk'],
          owner: ['group:default/shop'],
          sort: 'status',
        }),
      'GET /gateways?status=exhausted&status=atRisk&owner=group%3Adefault%2Fshop&sort=status',
    ],
    [
      'countGateways',
      c => c.countGateways({ region: ['westeurope'], groupBy: 'finding' }),
      'GET /gateway-totals?region=westeurope&groupBy=finding',
    ],
    ['getGateway', c => c.getGateway('a/b'), 'GET /gateways/a%2Fb'],
    [
      'getGatewayUsage',
      c => c.getGatewayUsage('a/b', { period: 'week' }),
      'GET /gateways/a%2Fb/usage?period=week',
    ],
    [
      'getEntityEgress',
      c => c.getEntityEgress('resource:default/aks-shop-weu'),
      'GET /entities/resource/default/aks-shop-weu/egress',
    ],
    [
      'getEntityEgress of an odd name',
      c => c.getEntityEgress('resource:default/a b?'),
      'GET /entities/resource/default/a%20b%3F/egress',
    ],
    [
      'getOptions',
      c => c.getOptions('subnets', { account: 'demo', region: undefined }),
      'GET /options/subnets?account=demo',
    ],
    ['plan', c => c.plan({ kind: 'A' }), 'POST /plans {"spec":{"kind":"A"}}'],
    [
      'startRun',
      c => c.startRun({ spec: {}, acknowledgement: {}, idempotencyKey: 'k' }),
      'POST /runs {"spec":{},"acknowledgement":{},"idempotencyKey":"k"}',
    ],
    ['listRuns', c => c.listRuns({ cursor: '2' }), 'GET /runs?cursor=2'],
    ['getRun', c => c.getRun('r1'), 'GET /runs/r1'],
    ['getRunEvents', c => c.getRunEvents('r1'), 'GET /runs/r1/events'],
    [
      'getRunEvents after the first',
      c => c.getRunEvents('r1', { after: 0 }),
      'GET /runs/r1/events?after=0',
    ],
    [
      'acknowledgeRun of what was seen',
      c =>
        c.acknowledgeRun('r1', {
          seen: { reason: 'newAddresses', addresses: ['20.61.4.16'] },
        }),
      'POST /runs/r1/acknowledge {"seen":{"reason":"newAddresses","addresses":["20.61.4.16"]}}',
    ],
    [
      'acknowledgeRun of what is moved back',
      c =>
        c.acknowledgeRun('r1', {
          seen: {
            reason: 'undo',
            addresses: [],
            resourceIds: ['/s1'],
            message: 'not sent',
          } as SeenAcknowledgement,
        }),
      'POST /runs/r1/acknowledge {"seen":{"reason":"undo","addresses":[],"resourceIds":["/s1"]}}',
    ],
    ['retryRun', c => c.retryRun('r1'), 'POST /runs/r1/retry'],
    ['cancelRun', c => c.cancelRun('r1'), 'POST /runs/r1/cancel'],
    [
      'cancelRun with addresses',
      c => c.cancelRun('r1', { seen: { addresses: ['192.0.2.4/31'] } }),
      'POST /runs/r1/cancel {"seen":{"addresses":["192.0.2.4/31"]}}',
    ],
  ])('%s asks its path and gives the answer', async (_what, call, expected) => {
    await expect(call(client)).resolves.toEqual({ marker: 1 });
    expect(
      received.map(({ method, url, body }) =>
        `${method} ${url?.replace('/api/nat-gateway/v1', '')} ${body}`.trim(),
      ),
    ).toEqual([expected]);
  });

  it('refreshEntityEgress takes an answer without a body', async () => {
    answer = { status: 202 };
    await expect(
      client.refreshEntityEgress('resource:default/aks-shop-weu'),
    ).resolves.toBeUndefined();
    expect(received).toMatchObject([
      {
        method: 'POST',
        url: '/api/nat-gateway/v1/entities/resource/default/aks-shop-weu/egress/refresh',
      },
    ]);
  });

  it('sends the token and the type of the body', async () => {
    await client.plan({}, { token: 'secret' });
    await client.getRun('r1');
    expect(received).toMatchObject([
      { authorization: 'Bearer secret', contentType: 'application/json' },
      { authorization: undefined, contentType: undefined },
    ]);
  });

  it('gives the words of the backend when it refuses', async () => {
    answer = {
      status: 409,
      body: {
        error: { name: 'ConflictError', message: 'the plan has changed' },
        response: { statusCode: 409 },
      },
    };
    await expect(client.getRun('r1')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 409,
      body: { error: { message: 'the plan has changed' } },
      cause: { name: 'ConflictError', message: 'the plan has changed' },
    });
  });

  it('ends with the signal', async () => {
    await expect(
      client.getRun('r1', { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each(['aks-shop-weu', 'default/a', 'resource:a', 'resource:a/b/c', ''])(
    'refuses "%s", which is no full entity ref, without asking',
    async entityRef => {
      await expect(client.getEntityEgress(entityRef)).rejects.toThrow(
        `"${entityRef}" is no full entity ref; give kind:namespace/name`,
      );
      expect(received).toEqual([]);
    },
  );
});

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  azureCloud,
  type ObservedCluster,
  type ObservedGateway,
  type ObservedPlace,
  RESOURCE_TYPE_NAT_GATEWAY,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { resourceKey } from '../database/snapshots/resourceKey';
import { createNatGatewayConditionalDecision } from '../permissions/createNatGatewayConditionalDecision';
import { natGatewayConditions } from '../permissions/natGatewayConditions';
import { createTestProvider } from '../testing/createTestProvider';
import { TestCloud } from '../testing/TestCloud';
import { testDocument } from '../testing/testDocument';
import { exampleCluster } from './exampleCluster';
import { exampleEntity } from './exampleEntity';
import { exampleGateway } from './exampleGateway';
import { exampleScope } from './exampleScope';
import { exampleUnusedAddress } from './exampleUnusedAddress';
import { exampleWay } from './exampleWay';
import {
  type DocumentedRequest,
  requestsOfDocument,
} from './requestsOfDocument';
import { serviceHeader } from './serviceHeader';
import { startNatGatewayBackend } from './startNatGatewayBackend';

const base = '/api/nat-gateway';
const payments = 'group:default/payments';
const platform = 'group:default/platform';
const paymentsTags = { 'backstage-owner': payments };
const hiddenScope: ProviderScope = {
  scope: {
    provider: 'azure',
    account: 'hidden-account',
    id: 'b0000000-0000-4000-8000-000000000002',
  },
  ownerRef: platform,
};
const unconfiguredId =
  '/subscriptions/c0000000-0000-4000-8000-000000000003/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks';

const gatewayAt = (
  name: string,
  address: string,
  options: Parameters<typeof exampleGateway>[1],
): ObservedGateway => {
  const gateway = exampleGateway(name, options);
  return {
    ...gateway,
    addresses: [{ ...gateway.addresses[0], address }],
  };
};
const through = ({ resourceId, addresses }: ObservedGateway) => ({
  kind: 'natGateway' as const,
  gatewayResourceId: resourceId,
  addresses,
});

const own = gatewayAt('nat-pay', '203.0.113.0/31', {
  tags: paymentsTags,
  subnets: ['snet-pay'],
});
const ownCluster = exampleCluster('aks-pay', {
  tags: paymentsTags,
  subnet: 'snet-pay',
  ways: [through(own)],
});
// By name before, between and after what payments has.
const hidden = ['nat-a-hidden', 'nat-p-hidden', 'nat-z-hidden'].map(
  (name, at) =>
    gatewayAt(name, `198.51.100.${2 * at}/31`, {
      subnets: [`snet-${at}-hidden`],
    }),
);
const hiddenCluster = exampleCluster('aks-hidden', {
  subnet: 'snet-0-hidden',
  ways: [through(hidden[0])],
});
/** It goes out through the gateway of payments, too. */
const sharingCluster = exampleCluster('aks-sharing-hidden', {
  subnet: 'snet-1-hidden',
  ways: [through(own), through(hidden[1])],
});
/** Machines of others, which send with the addresses of payments. */
const hiddenMachines: ObservedPlace = {
  kind: 'machineGroup',
  resourceId: `/subscriptions/${exampleScope.scope.id}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/vmss-hidden`,
  name: 'vmss-hidden',
  container: own.container,
  region: 'westeurope',
  virtualNetworkId: '',
  ways: [exampleWay(through(own), { subnets: [] })],
  tags: {},
};
const ownUnused = {
  ...own.addresses[0],
  resourceId: `${own.addresses[0].resourceId}-unused`,
  name: 'unused-pay',
  address: '203.0.113.8/31',
};
const hiddenUnused = {
  ...ownUnused,
  resourceId: `${hidden[0].addresses[0].resourceId}-unused`,
  name: 'unused-hidden',
  address: '198.51.100.8/29',
  addressCount: 8,
};
const hiddenConnections = 7_771_777;
const observed = {
  gateways: [own, ...hidden],
  clusters: [ownCluster, hiddenCluster, sharingCluster],
  places: [hiddenMachines],
  unusedAddresses: [
    exampleUnusedAddress(ownUnused, { tags: paymentsTags }),
    exampleUnusedAddress(hiddenUnused),
  ],
  recentUsage: hidden.map(({ resourceId }) => ({
    resourceId,
    slices: [
      {
        at: new Date().toISOString(),
        peakTcpConnections: hiddenConnections,
      },
    ],
  })),
};
const keyOf = ({
  resourceId,
}: ObservedCluster | ObservedGateway | ObservedPlace) =>
  resourceKey(azureCloud, { resourceId });

/** What tells of something that payments may not see. */
const marks = [
  /hidden/i,
  /198\.51\.100\./,
  /20\.0\.\d+\.\d+\/31/,
  new RegExp(`${hiddenConnections}`),
  ...[...hidden, hiddenCluster, sharingCluster, hiddenMachines].map(
    each => new RegExp(keyOf(each)),
  ),
];

const asUser = (name: string) =>
  mockCredentials.user.header(`user:default/${name}`);
/** Who may see less than everything, by their header. */
const personas = {
  'a member of payments': asUser('payments'),
  'a member of no team': asUser('stranger'),
  'who may see another scope': asUser('elsewhere'),
  'whom the policy denies': asUser('denied'),
  'a service of payments': serviceHeader('plugin:payments'),
  'a service that is not configured': serviceHeader('plugin:unknown'),
  'a caller without a sign-in': mockCredentials.none.header(),
};

const conditionOf = (
  user: string,
): Parameters<typeof createNatGatewayConditionalDecision>[1] =>
  user === 'user:default/elsewhere'
    ? natGatewayConditions.inScope({ scopes: ['azure/else/where'] })
    : natGatewayConditions.isOwner({
        claims: user === 'user:default/payments' ? [payments] : [],
      });
const policy = mockServices.permissions.mock({
  authorizeConditional: async (requests, options) => {
    const { principal } = (
      options as { readonly credentials: BackstageCredentials }
    ).credentials as BackstageCredentials<{ readonly userEntityRef?: string }>;
    const { userEntityRef: user } = principal;
    return requests.map(({ permission }): PolicyDecision => {
      if (
        user === undefined ||
        user === 'user:default/everyone' ||
        !isResourcePermission(permission, RESOURCE_TYPE_NAT_GATEWAY)
      ) {
        return { result: AuthorizeResult.ALLOW };
      }
      return user === 'user:default/denied'
        ? { result: AuthorizeResult.DENY }
        : createNatGatewayConditionalDecision(permission, conditionOf(user));
    });
  },
}).factory;

/** A backend that knows of what is hidden from payments, or of nothing else than what payments has. */
async function start(given: { readonly withHidden: boolean }) {
  const cloud = new TestCloud({
    '/network/pay': null,
    '/network/subnet-hidden': null,
  });
  const collected: string[] = [];
  const chosen: string[] = [];
  const scopes = given.withHidden
    ? [exampleScope, hiddenScope]
    : [exampleScope];
  const provider = {
    ...createTestProvider({ cloud, scopes }),
    collect: async ({ scope }: { readonly scope: ProviderScope['scope'] }) => {
      collected.push(scope.id);
      if (scope.id === hiddenScope.scope.id) {
        throw new Error('The hidden subscription does not answer');
      }
      return {
        ...(given.withHidden
          ? observed
          : {
              gateways: [own],
              clusters: [ownCluster],
              unusedAddresses: observed.unusedAddresses.slice(0, 1),
            }),
        gaps: [],
        scope,
        collectedAt: new Date().toISOString(),
      };
    },
    usage: {
      read: async ({
        gateway: { resourceId },
      }: {
        readonly gateway: Pick<ObservedGateway, 'resourceId'>;
      }) => ({
        stepMinutes: 60,
        slices:
          observed.recentUsage.find(each => each.resourceId === resourceId)
            ?.slices ?? [],
      }),
    },
    options: {
      list: async (
        kind: string,
        query: Readonly<Record<string, string | undefined>>,
      ) => {
        const { subscriptionId: asked } = query;
        if (asked) chosen.push(asked);
        return {
          kind,
          items: scopes
            .filter(({ scope }) => !asked || scope.id === asked)
            .map(({ scope: { account, id }, ownerRef }) => ({
              value: `${account}/${id}`,
              label: account,
              scope: { account, subscriptionId: id, ownerRef },
            })),
        };
      },
    },
  };
  const { api } = await startNatGatewayBackend({
    providers: [provider as never],
    entities: [
      ['own', 'azure.com/aks-cluster-id', ownCluster.resourceId],
      ['crafted-cluster', 'azure.com/aks-cluster-id', hiddenCluster.resourceId],
      [
        'crafted-sharing',
        'azure.com/aks-cluster-id',
        sharingCluster.resourceId,
      ],
      ['crafted-gateway', 'azure.com/nat-gateway-id', hidden[1].resourceId],
      [
        'crafted-subnet',
        'azure.com/subnet-id',
        hidden[2].subnets[0].resourceId,
      ],
      [
        'crafted-case',
        'azure.com/nat-gateway-id',
        hidden[1].resourceId.toUpperCase(),
      ],
      ['crafted-machines', 'azure.com/vmss-id', hiddenMachines.resourceId],
      ['unconfigured', 'azure.com/aks-cluster-id', unconfiguredId],
    ].map(([name, key, value]) =>
      exampleEntity(name, { annotations: { [key]: value } }),
    ),
    natGateway: {
      policy: {
        servicePrincipals: [
          { subject: 'plugin:payments', owners: [payments], access: 'write' },
        ],
      },
    },
    features: [policy],
  });
  const run = async (gateway: string, subnet: string) => {
    const { body } = await api
      .post(`${base}/v1/runs`)
      .set('Authorization', asUser('everyone'))
      .send({
        spec: testDocument({
          gateway,
          subnets: [subnet],
          account: exampleScope.scope.account,
        }),
        acknowledgement: {
          sourceAddressesChange: true,
          newAddressesUnseen: true,
        },
      });
    let after = 0;
    for (;;) {
      const { body: page } = await api
        .get(`${base}/v1/runs/${body.id}/events?after=${after}`)
        .set('Authorization', asUser('everyone'));
      after = page.next;
      if (page.state === 'succeeded') return body.id as string;
      if (['failed', 'undone', 'cancelled'].includes(page.state)) {
        throw new Error(JSON.stringify(page));
      }
    }
  };
  const runId = given.withHidden
    ? await run('gateway-hidden', '/network/subnet-hidden')
    : '';
  const registered = await api
    .post(`${base}/v1/consumers`)
    .set('Authorization', asUser('everyone'))
    .send({ name: 'bank-hidden', addresses: ['198.51.100.0/31'] });
  const consumerId = registered.body.items?.[0].id ?? '';
  return { api, cloud, collected, chosen, runId, consumerId };
}

type World = Awaited<ReturnType<typeof start>>;

const valuesFor = ({
  runId,
  consumerId,
}: Pick<World, 'consumerId' | 'runId'>) => ({
  GatewayId: [keyOf(own), ...hidden.map(keyOf)],
  RunId: [runId],
  ConsumerId: [consumerId],
  Address: ['198.51.100.0/31', '203.0.113.0/31'],
  EntityKind: ['resource'],
  EntityNamespace: ['default'],
  EntityName: [
    'own',
    'crafted-cluster',
    'crafted-sharing',
    'crafted-gateway',
    'crafted-subnet',
    'crafted-case',
    'crafted-machines',
    'unconfigured',
  ],
  AddressFormat: ['json', 'txt', 'nginx', 'tfvars', 'nsg'],
  Owner: [platform, payments],
  OwnerFilter: [platform, payments],
  ScopeFilter: [scopeKey(exampleScope.scope), scopeKey(hiddenScope.scope)],
  RegionFilter: ['westeurope'],
  KindFilter: ['azureStandard'],
  StatusFilter: ['healthy', 'exhausted'],
  FindingFilter: ['unmanaged-gateway', 'failed-connections'],
  TextFilter: ['nat-', 'hidden'],
  At: [new Date(Date.now() + 60_000).toISOString()],
  Since: ['2020-01-01T00:00:00Z'],
  gateway: [keyOf(own), ...hidden.map(keyOf)],
  // Those of answers are followed.
  Cursor: [],
  Limit: ['1', '200'],
  kind: ['scopes', 'subnets'],
  account: [
    `${exampleScope.scope.account}&subscriptionId=${exampleScope.scope.id}`,
    `hidden-account&subscriptionId=${hiddenScope.scope.id}`,
    `${exampleScope.scope.account}&subscriptionId=c0000000-0000-4000-8000-000000000003`,
  ],
  // Beside `account`.
  chosen: [],
  after: ['0'],
});

/** What a client sends with operations that change something: all of it about what payments may not change. */
const bodies: Readonly<Record<string, object>> = {
  refreshGateway: {},
  adoptGateway: {},
  releaseGateway: {},
  registerConsumer: { name: 'me', addresses: ['198.51.100.0/31'] },
  removeConsumer: {},
  acknowledgeChange: { change: '2026-11-20T12:00:00.000Z' },
  refreshEntityEgress: {},
  createPlan: {
    spec: testDocument({
      gateway: 'nat-new',
      subnets: ['/network/subnet-hidden'],
      account: exampleScope.scope.account,
    }),
  },
  renderFiles: {
    spec: testDocument({
      gateway: 'nat-new',
      subnets: ['/network/subnet-hidden'],
      account: exampleScope.scope.account,
    }),
    format: 'text',
  },
  startRun: {
    spec: testDocument({
      gateway: 'nat-new',
      subnets: ['/network/subnet-hidden'],
      account: exampleScope.scope.account,
    }),
    acknowledgement: { sourceAddressesChange: true, newAddressesUnseen: true },
  },
  acknowledgeRun: { seen: { reason: 'newAddresses', addresses: [] } },
  retryRun: {},
  cancelRun: {},
};

/** Sends a request as someone, and follows its pages to the end. */
async function ask(
  world: Pick<World, 'api'>,
  request: DocumentedRequest,
  { authorization }: { readonly authorization: string },
) {
  const { api } = world;
  const { method, operationId } = request;
  const pages: { status: number; text: string; headers: string }[] = [];
  let path = request.path;
  for (;;) {
    if (method !== 'get' && !bodies[operationId]) {
      throw new Error(
        `${operationId} is not in the matrix of refusals: add what a client sends to \`bodies\``,
      );
    }
    const response = await api[method](`${base}${path}`)
      .set('Authorization', authorization)
      .send(method === 'get' ? undefined : bodies[operationId]);
    const { etag, 'last-modified': modified } = response.headers;
    pages.push({
      status: response.status,
      text: response.text,
      headers: [etag, modified].join(),
    });
    const next = response.body?.nextCursor;
    if (!next) break;
    // A cursor is readable: it must not tell the name of a row that the caller may not see.
    pages.push({
      status: 200,
      text: Buffer.from(next, 'base64url').toString(),
      headers: '',
    });
    path = `${request.path}&cursor=${next}`;
  }
  return pages;
}

/** The marks in an answer that its request did not already hold. */
function leaked(
  pages: Awaited<ReturnType<typeof ask>>,
  request: DocumentedRequest,
): readonly string[] {
  const sent = `${request.path} ${
    request.method === 'get' ? '' : JSON.stringify(bodies[request.operationId])
  }`;
  // Who asks for a gateway by its id, which is made of its name, is told whom to ask about it by name.
  const asked = hidden.find(gateway => request.path.includes(keyOf(gateway)));
  return pages.flatMap(({ status, text, headers }) => {
    if (status >= 500) return [`${status} ${text}`];
    const said = `${text} ${headers}`
      .split(sent.split(' ')[0])
      .join('')
      .split(status === 403 && asked ? asked.name : '\0')
      .join('');
    return marks.flatMap(mark => {
      const [found] = mark.exec(said) ?? [];
      return found === undefined || mark.test(sent)
        ? []
        : [`${found} in ${status} ${said.slice(0, 300)}`];
    });
  });
}

describe('what someone may not see', () => {
  let world: World;
  let bare: World;
  beforeAll(async () => {
    world = await start({ withHidden: true });
    bare = await start({ withHidden: false });
  });

  it.each(Object.entries(personas))(
    'is in no answer to %s, whatever the endpoint and its filters',
    async (_, authorization) => {
      const writes = world.cloud.writes.length;
      const accepted: string[] = [];
      for (const request of requestsOfDocument(valuesFor(world))) {
        const pages = await ask(world, request, { authorization });
        const { method, path, operationId } = request;
        expect([path, leaked(pages, request)]).toEqual([path, []]);
        // Their own gateway is theirs to refresh; the cluster that shares it is refreshed beside it.
        const isOwn =
          path.includes(keyOf(own)) || /\/own\/|-sharing\//.test(path);
        if (!isOwn && method !== 'get') {
          accepted.push(
            ...pages
              .filter(({ status }) => status < 400)
              .map(({ status }) => `${operationId} ${path}: ${status}`),
          );
        }
      }
      expect(accepted).toEqual([]);
      expect(world.cloud.writes).toHaveLength(writes);
    },
  );

  it('is in the answers to who may see it, so that the others could have told', async () => {
    const told = new Set<string>();
    const reading = requestsOfDocument(valuesFor(world)).filter(
      ({ method, operationId }) =>
        // Counts name nothing; that they do not change is the next test.
        method === 'get' && operationId !== 'countGateways',
    );
    for (const request of reading) {
      const pages = await ask(world, request, {
        authorization: asUser('everyone'),
      });
      if (leaked(pages, request).length > 0) told.add(request.operationId);
    }
    expect([...told].sort()).toEqual(
      [...new Set(reading.map(({ operationId }) => operationId))].sort(),
    );
  });

  it('changes nothing in what they see: not a count, a page, an order, a cursor or an ETag', async () => {
    const authorization = asUser('payments');
    // What names nothing hidden, whose answers differ by design: 403 where there is something, 404 where not.
    const common = requestsOfDocument({
      ...valuesFor(bare),
      GatewayId: [keyOf(own)],
      RunId: [],
      EntityName: ['own', 'unconfigured'],
      account: valuesFor(bare).account.filter(each => !/hidden/.test(each)),
    }).filter(
      ({ method, operationId }) =>
        // Health says to everyone, even without a sign-in, how all scopes are together.
        method === 'get' && operationId !== 'getHealth',
    );
    const withoutTimes = (text: string) =>
      text
        .replace(/localhost:\d+/g, 'HOST')
        .replace(/\d{4}-\d\d-\d\dT(\d|:|%3A|\.)+Z/g, 'TIME')
        .replace(/"syncToken":\s*"\d+"/, '"syncToken":"TIME"');
    for (const request of common) {
      const [one, other] = await Promise.all(
        [world, bare].map(async each => {
          const pages = await ask(each, request, { authorization });
          return pages.map(({ status, text, headers }) => ({
            status,
            text: withoutTimes(text),
            // An answer that holds times has another hash.
            headers: withoutTimes(text) === text ? headers.split(',')[0] : '',
          }));
        }),
      );
      expect([request.path, one]).toEqual([request.path, other]);
    }
  });

  it('cannot be reached by ids outside the configured scopes: no cloud is asked about them', async () => {
    for (const authorization of [asUser('everyone'), asUser('payments')]) {
      const egress = await world.api
        .get(`${base}/v1/entities/resource/default/unconfigured/egress`)
        .set('Authorization', authorization);
      expect(egress.body).toMatchObject({
        state: 'notCollected',
        gateways: [],
      });
      const options = await world.api
        .get(
          `${base}/v1/options/subnets?account=test&subscriptionId=c0000000-0000-4000-8000-000000000003`,
        )
        .set('Authorization', authorization);
      expect(options.status).toBe(400);
      const refreshed = await world.api
        .post(
          `${base}/v1/entities/resource/default/unconfigured/egress/refresh`,
        )
        .set('Authorization', authorization);
      expect(refreshed.status).toBe(404);
      expect(refreshed.body.error.message).toContain(unconfiguredId);
    }
    expect(new Set(world.collected)).toEqual(
      new Set([exampleScope.scope.id, hiddenScope.scope.id]),
    );
    expect(world.chosen.join()).not.toContain('c0000000');
  });
});

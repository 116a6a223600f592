import {
  azureCloud,
  type ObservedGateway,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { exampleCluster } from '../../tests/exampleCluster';
import { exampleGateway } from '../../tests/exampleGateway';
import { exampleScope } from '../../tests/exampleScope';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { countGateways } from '../assessments/countGateways';
import { findFindings } from '../assessments/findFindings';
import { declareScopes } from './declareScopes';
import { findResources } from './findResources';
import { listResources } from './listResources';
import { listScopes } from './listScopes';
import { recordFailure } from './recordFailure';
import { requestCollection } from './requestCollection';
import { resourceKey } from './resourceKey';
import { selectSubnetHolders } from './selectSubnetHolders';
import { openTestDatabase } from '../../testing/__testUtils__/openTestDatabase';
import { storeSnapshot } from '../../testing/storeSnapshot';
import { emptyTables } from '../../testing/emptyTables';

const everything = { allOf: [] };
const key = scopeKey(exampleScope.scope);
const otherScope: ProviderScope = {
  scope: { ...exampleScope.scope, account: 'other' },
};
const keyOf = (gateway: ObservedGateway) => resourceKey(azureCloud, gateway);

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('snapshots on %p', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await openTestDatabase(databases, { id });
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await declareScopes(knex, { scopes: [exampleScope, otherScope] });
  });

  const store = (
    gateways: readonly ObservedGateway[],
    options: {
      readonly scope?: ProviderScope;
      readonly clusters?: ReturnType<typeof exampleCluster>[];
      readonly answered?: number;
    } = {},
  ) => {
    const scope = options.scope ?? exampleScope;
    return storeSnapshot(knex, {
      cloud: azureCloud,
      scope,
      snapshot: {
        scope: scope.scope,
        collectedAt: '2026-11-20T12:00:00.000Z',
        gateways,
        clusters: options.clusters ?? [],
        gaps: [{ part: 'metrics', message: 'throttled' }],
      },
      answered: options.answered ?? 0,
      now: new Date('2026-11-20T12:00:01.000Z'),
    });
  };
  const names = async (
    options: {
      readonly condition?: SubjectCondition;
      readonly limit?: number;
      readonly cursor?: string;
    } = {},
  ) =>
    (
      await listResources(knex, {
        table: 'gateways',
        condition: everything,
        limit: 50,
        ...options,
      })
    ).items.map(({ document }) => document.name);

  it('declares scopes that were not collected yet', async () => {
    expect(await listScopes(knex, { keys: [key] })).toEqual([
      {
        scope: exampleScope.scope,
        subject: {
          ownerRef: 'group:default/platform',
          provider: 'azure',
          scope: key,
        },
        declaredAt: expect.any(String),
        attemptedAt: undefined,
        observedAt: undefined,
        failure: undefined,
        gaps: [],
        history: { attemptedAt: undefined, gaps: [] },
        requested: 0,
        answered: 0,
      },
    ]);
  });

  it('filters, sorts and counts by assessments, page by page, and forgets them when they are too old', async () => {
    const gateways = ['nat-a', 'nat-b', 'nat-c', 'nat-d'].map(name =>
      exampleGateway(name),
    );
    const statuses = ['healthy', 'exhausted', 'atRisk', 'exhausted'] as const;
    await storeSnapshot(knex, {
      cloud: azureCloud,
      scope: exampleScope,
      snapshot: {
        scope: exampleScope.scope,
        collectedAt: '2026-11-20T12:00:00.000Z',
        gateways,
        clusters: [],
        gaps: [],
      },
      answered: 0,
      now: new Date('2026-11-20T12:00:01.000Z'),
      assess: async found => ({
        assessments: found.gateways.map((gateway, at) => ({
          scope: key,
          id: gateway.id,
          region: 'westeurope',
          kind: 'azureStandard',
          status: statuses[at],
          used_percent: at === 0 ? null : 10 * at,
        })),
        findings: [
          {
            scope: key,
            id: found.gateways[1].id,
            finding: 'drift',
            severity: 'warning',
          },
          {
            scope: key,
            id: found.gateways[1].id,
            finding: 'failed-connections',
            severity: 'critical',
          },
        ],
      }),
    });
    const list = async (
      options: Partial<Parameters<typeof listResources>[1]>,
    ) => {
      const listed: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listResources(knex, {
          condition: everything,
          limit: 1,
          ...options,
          table: 'gateways',
          cursor,
        });
        listed.push(...page.items.map(({ document }) => document.name));
        cursor = page.nextCursor;
      } while (cursor);
      return listed;
    };
    expect(await list({ sort: 'status' })).toEqual([
      'nat-b',
      'nat-d',
      'nat-c',
      'nat-a',
    ]);
    expect(await list({ sort: 'utilisation' })).toEqual([
      'nat-d',
      'nat-c',
      'nat-b',
      'nat-a',
    ]);
    expect(await list({ filter: { status: ['exhausted'] } })).toEqual([
      'nat-b',
      'nat-d',
    ]);
    expect(
      await list({
        filter: { finding: ['failed-connections'], text: 'AT-B' },
      }),
    ).toEqual(['nat-b']);
    await knex('gateways').where({ name: 'nat-d' }).update({ owner_ref: null });
    expect(await list({ filter: { owner: ['none'] } })).toEqual(['nat-d']);
    expect(
      await list({ filter: { owner: ['group:default/platform', 'none'] } }),
    ).toHaveLength(4);
    const { items } = await listResources(knex, {
      table: 'gateways',
      condition: everything,
      limit: 9,
    });
    const of = items.map(({ id: gatewayId }) => ({
      id: gatewayId,
      scope: key,
    }));
    expect(await findFindings(knex, { of })).toEqual({
      [of[1].id]: [
        { id: 'failed-connections', severity: 'critical' },
        { id: 'drift', severity: 'warning' },
      ],
    });
    expect(
      await findFindings(knex, { of: [{ ...of[1], scope: 'other' }] }),
    ).toEqual({});
    const counted = (staleBefore: string) =>
      countGateways(knex, {
        condition: everything,
        staleBefore,
        groupBy: 'status',
      });
    expect(await counted('2026-11-20T11:00:00.000Z')).toEqual({
      total: 4,
      groups: [
        { value: 'exhausted', count: 2 },
        { value: 'atRisk', count: 1 },
        { value: 'healthy', count: 1 },
      ],
    });
    expect(await counted('2026-11-20T13:00:00.000Z')).toEqual({
      total: 4,
      groups: [{ value: 'unknown', count: 4 }],
    });
    await store(gateways);
    expect(await knex('assessment_findings').select()).toEqual([]);
  });

  it('gives back what was stored, word for word', async () => {
    const gateway = exampleGateway('nat-a', { subnets: ['aks-nodes'] });
    await store([gateway]);

    expect(
      await findResources(knex, { table: 'gateways', ids: [keyOf(gateway)] }),
    ).toEqual([
      {
        id: keyOf(gateway),
        subject: {
          ownerRef: 'group:default/platform',
          provider: 'azure',
          scope: key,
        },
        document: gateway,
      },
    ]);
  });

  it('keeps the ports of a cluster’s nodes beside its facts', async () => {
    const cluster = {
      ...exampleCluster('aks-a', { ways: [{ kind: 'loadBalancer' }] }),
      nodePorts: {
        observedAt: '2026-11-20T12:00:00.000Z',
        windowMinutes: 15,
        nodeCount: 1,
        nodes: [{ address: '10.0.0.4', usedPorts: 7 }],
      },
    };
    await store([], { clusters: [cluster] });
    const [row] = await knex('clusters').select();
    expect(JSON.parse(row.document)).not.toHaveProperty('nodePorts');
    const [found] = await findResources(knex, {
      table: 'clusters',
      ids: [row.id],
    });
    expect(found.document).toEqual(cluster);
  });

  it('forgets what is not reported any more, in this scope only', async () => {
    await store([exampleGateway('nat-a'), exampleGateway('nat-b')]);
    await store([exampleGateway('nat-c')], { scope: otherScope });

    await store([exampleGateway('nat-b')]);

    expect(await names()).toEqual(['nat-b', 'nat-c']);
  });

  it('writes only what changed, figures apart from facts', async () => {
    const gateways = Array.from({ length: 200 }, (_, at) =>
      exampleGateway(`nat-${at}`, { subnets: ['aks-nodes'] }),
    );
    await store(gateways);
    const written: Record<string, number> = {};
    const count = ({
      sql,
      bindings,
    }: {
      readonly sql: string;
      readonly bindings: readonly unknown[];
    }) => {
      const [, verb, table, columns = ''] =
        /^(insert into|delete from|update) [`"](\w+)[`"](?: \(([^)]*)\))?/.exec(
          sql,
        ) ?? [];
      if (verb === 'insert into') {
        written[table] =
          (written[table] ?? 0) + bindings.length / columns.split(',').length;
      } else if (verb && !['histories', 'scopes'].includes(table)) {
        written[`${verb} ${table}`] = 1;
      }
    };
    knex.on('query', count);
    await store(gateways);
    expect(written).toEqual({});

    const [first, second, third, ...others] = gateways;
    await store([
      { ...first, tags: { team: 'another' } },
      {
        ...second,
        measurement: { ...second.measurement!, peakTcpConnections: 1 },
      },
      third,
      ...others,
    ]);
    knex.removeListener('query', count);
    expect(written).toEqual({ gateways: 1, measurements: 1 });
    expect(
      (
        await findResources(knex, { table: 'gateways', ids: [keyOf(second)] })
      )[0].document.measurement?.peakTcpConnections,
    ).toBe(1);
  });

  it('leaves everything as it was when half of it cannot be stored', async () => {
    await store([exampleGateway('nat-a')]);

    await expect(
      store([
        exampleGateway('nat-b'),
        { ...exampleGateway('nat-c'), name: undefined as never },
      ]),
    ).rejects.toThrow();

    expect(await names()).toEqual(['nat-a']);
  });

  it('keeps the data when a collection fails, with the reason beside it', async () => {
    await store([exampleGateway('nat-a')]);
    const failure = {
      at: '2026-11-20T12:05:00.000Z',
      code: 'AuthorizationFailed',
      message: 'no',
    };
    await knex.transaction(transaction =>
      recordFailure(transaction, { key, failure, answered: 0 }),
    );

    expect(await names()).toEqual(['nat-a']);
    expect((await listScopes(knex, { keys: [key] }))[0]).toMatchObject({
      observedAt: '2026-11-20T12:00:00.000Z',
      attemptedAt: '2026-11-20T12:05:00.000Z',
      failure,
    });

    await store([]);
    const [recovered] = await listScopes(knex, { keys: [key] });
    expect(recovered.failure).toBeUndefined();
    expect(recovered.gaps).toEqual([{ part: 'metrics', message: 'throttled' }]);
  });

  it('counts requests, so that none is lost while a collection runs', async () => {
    await requestCollection(knex, { key });
    await requestCollection(knex, { key });
    await store([], { answered: 1 });

    expect((await listScopes(knex, { keys: [key] }))[0]).toMatchObject({
      requested: 2,
      answered: 1,
    });
  });

  it('forgets a scope that is not configured any more, and takes a new owner', async () => {
    await store([exampleGateway('nat-a')], {
      clusters: [exampleCluster('aks-a', { ways: [{ kind: 'none' }] })],
    });
    await store([exampleGateway('nat-c')], { scope: otherScope });

    await declareScopes(knex, {
      scopes: [{ ...otherScope, ownerRef: 'group:default/new' }],
    });

    expect(await names()).toEqual(['nat-c']);
    expect(await knex('clusters').select('id')).toEqual([]);
    expect((await listScopes(knex)).map(({ subject }) => subject)).toEqual([
      {
        ownerRef: 'group:default/new',
        provider: 'azure',
        scope: scopeKey(otherScope.scope),
      },
    ]);
  });

  it('are listed once when two accounts read them, in the row that the caller may see', async () => {
    const shared = exampleGateway('nat-a');
    await store([shared]);
    await store([shared], { scope: otherScope });
    const seen = async (condition: SubjectCondition) =>
      (
        await listResources(knex, { table: 'gateways', condition, limit: 50 })
      ).items.map(({ id: gatewayId, subject }) => [gatewayId, subject.scope]);
    const otherKey = scopeKey(otherScope.scope);
    const [first] = [key, otherKey].sort();
    expect(await seen(everything)).toEqual([[keyOf(shared), first]]);
    expect(await seen({ scopes: [otherKey] })).toEqual([
      [keyOf(shared), otherKey],
    ]);
    expect(await seen({ scopes: [key] })).toEqual([[keyOf(shared), key]]);
  });

  it('pages by name, without holes and repetitions, and under a condition', async () => {
    const tags = { 'backstage-owner': 'group:default/shop' };
    await store([
      exampleGateway('nat-c', { tags }),
      exampleGateway('nat-a', { tags }),
      exampleGateway('nat-b'),
    ]);
    await store([exampleGateway('nat-a')], { scope: otherScope });

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listResources(knex, {
        table: 'gateways',
        condition: everything,
        limit: 1,
        cursor,
      });
      paged.push(...page.items.map(({ document }) => document.name));
      cursor = page.nextCursor;
    } while (cursor);

    expect(paged).toEqual(['nat-a', 'nat-b', 'nat-c']);
    expect(
      await names({ condition: { ownerRefs: ['group:default/shop'] } }),
    ).toEqual(['nat-a', 'nat-c']);
  });

  it('says that a cursor is none', async () => {
    await expect(names({ cursor: 'page-2' })).rejects.toThrow(
      "cursor is 'page-2', which is no cursor of this list",
    );
  });

  it('finds what is on a subnet, whatever the spelling of its id', async () => {
    const gateway = exampleGateway('nat-a', { subnets: ['aks-nodes'] });
    const cluster = exampleCluster('aks-a', {
      ways: [{ kind: 'natGateway', gatewayResourceId: gateway.resourceId }],
    });
    await store([gateway], { clusters: [cluster] });

    const holders = (holder: 'cluster' | 'gateway') =>
      selectSubnetHolders(knex, {
        holder,
        on: {
          subnetKey: resourceKey(azureCloud, {
            resourceId: gateway.subnets[0].resourceId.toUpperCase(),
          }),
        },
      });
    expect(await holders('gateway')).toEqual([{ holder_id: keyOf(gateway) }]);
    const clusterKey = resourceKey(azureCloud, cluster);
    expect(await holders('cluster')).toEqual([{ holder_id: clusterKey }]);
    expect(
      await selectSubnetHolders(knex, {
        holder: 'gateway',
        on: { subnetsOf: 'cluster', ids: [clusterKey] },
      }),
    ).toEqual([{ holder_id: keyOf(gateway) }]);
  });

  it('takes more rows than one statement can', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      exampleGateway(`nat-${String(index).padStart(3, '0')}`, {
        subnets: ['a', 'b'],
      }),
    );
    await store(many);

    expect(await names({ limit: 1000 })).toHaveLength(450);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { exampleCluster } from './exampleCluster';
import { exampleEntity } from './exampleEntity';
import { exampleGateway } from './exampleGateway';
import { ExampleProvider } from './ExampleProvider';
import { startNatGatewayBackend } from './startNatGatewayBackend';

const databases = createTestDatabases();

const numbers = Array.from({ length: 20 }, (_, at) => at);
const gateways = numbers.map(at =>
  exampleGateway(`nat-${at}`, { subnets: ['aks-nodes'] }),
);
const through = (name: string, ids: readonly string[]) =>
  exampleCluster(name, {
    ways: ids.map(gatewayResourceId => ({
      kind: 'natGateway',
      gatewayResourceId,
    })),
  });
const small = through('aks-small', [gateways[0].resourceId]);
const large = through(
  'aks-large',
  gateways.map(({ resourceId }) => resourceId),
);

/** The queries of a request, with their bindings. */
async function queriesOf(knex: Knex, ask: () => Promise<unknown>) {
  const queries: Knex.Sql[] = [];
  const note = (query: Knex.Sql) => queries.push(query);
  knex.on('query', note);
  await ask();
  knex.removeListener('query', note);
  // A tick of the collection may come between.
  return queries.filter(
    ({ sql }) => /^(select|with)/i.test(sql) && !/due_at|leases/.test(sql),
  );
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}

const readWhole = (node: PlanNode): readonly string[] => [
  ...(/^(Seq|Index|Index Only) Scan$/.test(node['Node Type']) &&
  !node['Index Cond']
    ? [node['Relation Name'] ?? '']
    : []),
  ...(node.Plans ?? []).flatMap(readWhole),
];

/** The tables that a database would read from end to end, of which it has no index that helps. */
async function tablesRead(knex: Knex, { sql, bindings }: Knex.Sql) {
  const given = bindings as Knex.RawBinding[];
  if (knex.client.config.client === 'pg') {
    return knex.transaction(async transaction => {
      // Small tables are read whole although there is an index.
      await transaction.raw('SET LOCAL enable_seqscan = off');
      const { rows } = await transaction.raw(
        `EXPLAIN (FORMAT JSON) ${sql.replace(/\$\d+/g, '?')}`,
        given,
      );
      return readWhole(rows[0]['QUERY PLAN'][0].Plan);
    });
  }
  const plan: { readonly detail: string }[] = await knex.raw(
    `EXPLAIN QUERY PLAN ${sql}`,
    given,
  );
  return plan.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
}

describe.each(databases.eachSupportedId())('queries of views on %p', id => {
  it('are as many for one gateway as for twenty, and each by an index', async () => {
    const knex = await databases.init(id);
    const { api } = await startNatGatewayBackend({
      providers: [
        new ExampleProvider({
          observed: { gateways, clusters: [small, large] },
        }),
      ],
      entities: [small, large].map(({ name, resourceId }) =>
        exampleEntity(name, {
          annotations: { 'azure.com/aks-cluster-id': resourceId },
        }),
      ),
      features: [mockServices.database.factory({ knex })],
    });
    const ask = async (path: string) => {
      const response = await api.get(`/api/nat-gateway/v1/${path}`);
      expect(response.status).toBe(200);
      return response.body;
    };
    const card = (name: string) =>
      queriesOf(knex, () => ask(`entities/resource/default/${name}/egress`));
    const { items } = await ask('gateways?limit=1');
    const views = {
      small: await card('aks-small'),
      large: await card('aks-large'),
      gateway: await queriesOf(knex, () => ask(`gateways/${items[0].id}`)),
      page: await queriesOf(knex, () => ask('gateways?limit=20')),
    };
    expect(
      Object.entries(views).map(([name, { length }]) => [name, length]),
    ).toEqual([
      ['small', 5],
      ['large', 5],
      ['gateway', 3],
      ['page', 4],
    ]);
    const { page, ...others } = views;
    for (const query of Object.values(others).flat()) {
      expect([query.sql, await tablesRead(knex, query)]).toEqual([
        query.sql,
        [],
      ]);
    }
    // In the order of its index, up to the end of the page.
    expect(await tablesRead(knex, page[0])).toEqual(['gateways']);
  });
});

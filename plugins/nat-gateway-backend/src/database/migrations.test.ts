import { readdirSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { canonicalJson } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../testing/__testUtils__/createTestDatabases';
import { openDatabase } from './openDatabase';
import { selectRunEvents } from './runs/selectRunEvents';

jest.setTimeout(60_000);

const directory = resolvePackagePath(
  '@cluster-egress/backstage-plugin-nat-gateway-backend',
  'migrations',
);
const files = readdirSync(directory).sort();
const codes = '20261201000000_run_event_codes.js';
const kinds = '20261201010000_gateway_kinds.js';
const places = '20261204010000_places.js';
const records = '20261207010000_address_records.js';

/** The names of tables and indexes. */
async function schemaOf(knex: Knex): Promise<readonly string[]> {
  const isSqlite = String(knex.client.config.client).includes('sqlite3');
  const schemaname = knex.raw('current_schema()');
  const names: string[] = isSqlite
    ? await knex('sqlite_master').pluck('name')
    : [
        ...(await knex('pg_tables').where({ schemaname }).pluck('tablename')),
        ...(await knex('pg_indexes').where({ schemaname }).pluck('indexname')),
      ];
  return names
    .filter(name => !name.startsWith('knex_') && !name.startsWith('sqlite_'))
    .sort();
}

describe('migrations', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'go up and down one by one and leave nothing behind, on %p',
    async id => {
      const knex = await databases.init(id);
      const seen: (readonly string[])[] = [await schemaOf(knex)];
      expect(seen[0]).toEqual([]);

      for (const _ of files) {
        await knex.migrate.up({ directory });
        seen.push(await schemaOf(knex));
      }
      expect(seen.at(-1)).toEqual(
        expect.arrayContaining([
          'created_resources',
          'gateways_by_id',
          'leases',
          'plans',
          'run_events',
          'run_resources',
          'run_steps',
          'runs',
        ]),
      );
      for (const _ of files) {
        expect(await schemaOf(knex)).toEqual(seen.pop());
        await knex.migrate.down({ directory });
      }
      expect(await schemaOf(knex)).toEqual([]);

      // And up again: down forgot nothing.
      await knex.migrate.latest({ directory });
      expect(await knex('runs')).toEqual([]);
    },
  );

  it.each(databases.eachSupportedId())(
    'give stored lines a code, and the sentence back, on %p',
    async id => {
      const knex = await databases.init(id);
      for (const _ of files.slice(0, files.indexOf(codes))) {
        await knex.migrate.up({ directory });
      }
      const at = '2026-11-20T12:00:00.000Z';
      await knex('runs').insert({
        id: 'run-1',
        name: 'nat-a',
        plan_hash: '',
        spec_hash: '',
        attempt: 1,
        state: 'running',
        phase: 'forward',
        provider: 'azure',
        scope: 'azure/a/b',
        started_by: 'ann',
        acknowledgement: '{}',
        acknowledged: '[]',
        not_undone: '[]',
        last_sequence: 2,
        created_at: at,
        updated_at: at,
      });
      const wording = {
        id: 'event.retried',
        values: { by: 'ann "the boss"', nested: [{ id: 'a.b', values: {} }] },
      };
      const line = { run_id: 'run-1', at, level: 'info' };
      const stored = [
        { ...line, sequence: 1, message: 'a: done in 2 s', wording: null },
        {
          ...line,
          sequence: 2,
          message: 'm',
          wording: JSON.stringify(wording),
        },
      ];
      await knex('run_events').insert(stored);

      await knex.migrate.up({ directory });
      expect(await selectRunEvents(knex, { runId: 'run-1', after: 0 })).toEqual(
        [
          {
            sequence: 1,
            at,
            level: 'info',
            code: 'event.recorded',
            values: { text: 'a: done in 2 s' },
            message: 'a: done in 2 s',
          },
          {
            sequence: 2,
            at,
            level: 'info',
            code: wording.id,
            values: wording.values,
            message: 'm',
          },
        ],
      );

      await knex.migrate.down({ directory });
      const [first, second] = await knex('run_events').orderBy('sequence');
      expect(first).toMatchObject(stored[0]);
      expect(JSON.parse(second.wording)).toEqual(wording);
    },
  );

  it.each(databases.eachSupportedId())(
    'give stored gateways a kind, and the SKU back, on %p',
    async id => {
      const knex = await databases.init(id);
      for (const _ of files.slice(0, files.indexOf(kinds))) {
        await knex.migrate.up({ directory });
      }
      const group = '/subscriptions/s/resourceGroups/rg-shop';
      const resource = (type: string) => ({
        resourceId: `${group}/providers/${type}/a`,
        name: 'a',
        resourceGroup: 'rg-shop',
        tags: {},
      });
      const container = {
        kind: 'resourceGroup',
        resourceId: group,
        name: 'rg-shop',
      };
      const balanced = { kind: 'loadBalancer', tcpIdleTimeoutMinutes: 30 };
      const stored = {
        gateways: {
          ...resource('natGateways'),
          sku: 'StandardV2',
          tcpIdleTimeoutMinutes: 4,
          udpIdleTimeoutMinutes: 4,
          provisioningState: 'Updating',
          lastReadAt: '2026-11-20T12:00:00.000Z',
        },
        clusters: {
          ...resource('managedClusters'),
          ways: [balanced, { kind: 'none' }],
          waysWas: { ways: [balanced], observedAt: '2026-11-20' },
        },
        // Of a version that knew no ways.
        subnets: resource('subnets'),
      };
      const documentsOf = async () =>
        Object.fromEntries(
          await Promise.all(
            Object.keys(stored).map(async table => [
              table,
              (
                await knex(table).pluck('document')
              ).map(text => JSON.parse(text)),
            ]),
          ),
        );
      for (const [table, document] of Object.entries(stored)) {
        const row = { provider: 'azure', resource_id: 'a', name: 'a' };
        await knex.batchInsert(
          table,
          // More than one batch.
          Array.from({ length: table === 'gateways' ? 501 : 1 }, (_, at) => ({
            ...row,
            id: `${at}`,
            scope: `azure/a/${at % 2}`,
            document: JSON.stringify(document),
          })),
          100,
        );
      }

      await knex.migrate.up({ directory });
      const waysInSeconds = [
        {
          kind: 'loadBalancer',
          tcpIdleTimeout: { seconds: 1800, basis: 'configured' },
        },
      ];
      const { gateways, clusters, subnets } = await documentsOf();
      expect(gateways).toHaveLength(501);
      expect(new Set(gateways.map(canonicalJson)).size).toBe(1);
      const { resourceId, name, tags } = stored.gateways;
      expect(gateways[0]).toEqual({
        resourceId,
        name,
        tags,
        container,
        kind: 'azureStandardV2',
        state: 'changing',
        cloudState: 'Updating',
        tcpIdleTimeout: { seconds: 240, basis: 'configured' },
        udpIdleTimeout: { seconds: 240, basis: 'fixed' },
        lastReadAt: stored.gateways.lastReadAt,
      });
      expect(clusters).toMatchObject([
        {
          container,
          ways: [...waysInSeconds, { kind: 'none' }],
          waysWas: { ways: waysInSeconds },
        },
      ]);
      expect(subnets).toMatchObject([{ container }]);

      await knex.migrate.down({ directory });
      const before = await documentsOf();
      expect(before.gateways[500]).toEqual(stored.gateways);
      expect(before.clusters).toEqual([stored.clusters]);
      expect(before.subnets).toEqual([stored.subnets]);
    },
  );

  it.each(databases.eachSupportedId())(
    'take stored subnets over as places, and back, on %p',
    async id => {
      const knex = await databases.init(id);
      for (const _ of files.slice(0, files.indexOf(places))) {
        await knex.migrate.up({ directory });
      }
      const rowOf = (at: number, document: object) => ({
        id: `${at}`,
        scope: `azure/a/${at % 2}`,
        provider: 'azure',
        owner_ref: null,
        resource_id: 'a',
        name: 'a',
        document: JSON.stringify(document),
      });
      await knex.batchInsert(
        'subnets',
        // More than one batch.
        Array.from({ length: 501 }, (_, at) => rowOf(at, { region: 'r' })),
        100,
      );

      await knex.migrate.up({ directory });
      const found = await knex('places').where({ id: '500' });
      expect(found).toEqual([rowOf(500, { kind: 'subnet', region: 'r' })]);
      await knex('places').insert(rowOf(501, { kind: 'network' }));

      await knex.migrate.down({ directory });
      expect(await knex('subnets').pluck('id')).toHaveLength(501);
    },
  );

  it.each(databases.eachSupportedId())(
    'run when the database is opened, unless another process migrates, on %p',
    async id => {
      const knex = await databases.init(id);
      await openDatabase(
        mockServices.database({ knex, migrations: { skip: true } }),
      );
      expect(await schemaOf(knex)).toEqual([]);
      await openDatabase(mockServices.database({ knex }));
      expect(await schemaOf(knex)).toContain('runs');
    },
  );

  it.each(databases.eachSupportedId())(
    'give stored periods what they follow from, on %p',
    async id => {
      const knex = await databases.init(id);
      for (const _ of files.slice(0, files.indexOf(records))) {
        await knex.migrate.up({ directory });
      }
      const period = (since: string, until: string | null, state: string) => ({
        scope: 'azure/a/b',
        id: 'one',
        address: '20.61.4.16',
        document: '{}',
        since,
        until,
        state,
      });
      await knex('address_periods').insert([
        period('01', '02', 'active'),
        // It was gone in between.
        period('03', '04', 'announced'),
        period('04', '05', 'active'),
        period('05', null, 'active'),
        { ...period('04', null, 'active'), id: 'other' },
      ]);
      await knex.migrate.up({ directory });
      const rows = await knex('address_periods').orderBy(['id', 'since']);
      expect(
        rows.map(row => [row.provider, row.known_since, row.state_since]),
      ).toEqual([
        ['azure', '01', '01'],
        ['azure', '03', '03'],
        ['azure', '03', '04'],
        ['azure', '03', '04'],
        ['azure', '04', '04'],
      ]);
    },
  );
});

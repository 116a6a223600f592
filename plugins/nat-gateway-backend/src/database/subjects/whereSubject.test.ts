import fc from 'fast-check';
import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { createTestDatabases } from '../../testing/__testUtils__/createTestDatabases';
import { matchesSubject } from './matchesSubject';
import type { SubjectCondition } from './SubjectCondition';
import { whereSubject } from './whereSubject';

const owners = ['group:default/shop', 'group:default/ledger', undefined];
const providers = ['azure', 'aws'] as const;
const scopes = ['azure/a/1', 'azure/a/2'];
const subjects: readonly Subject[] = owners.flatMap(ownerRef =>
  providers.flatMap(provider =>
    scopes.map(scope => ({ ownerRef, provider, scope })),
  ),
);

const someOf = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: values.length });
const { condition: conditions } = fc.letrec<{ condition: SubjectCondition }>(
  tie => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({
        ownerRefs: someOf(['group:default/shop', 'group:default/other']),
      }),
      fc.record({ providers: someOf(['azure', 'aws']) }),
      fc.record({ scopes: someOf(['azure/a/1', 'azure/b/1']) }),
      fc.record({ not: tie('condition') }),
      fc.record({ allOf: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ anyOf: fc.array(tie('condition'), { maxLength: 3 }) }),
    ),
  }),
);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('whereSubject on %p', id => {
  it('selects exactly the rows whose subject matches, whatever the condition', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('rows', table => {
      table.integer('number');
      table.string('owner_ref');
      table.string('provider');
      table.string('scope');
    });
    await knex('rows').insert(
      subjects.map(({ ownerRef, provider, scope }, number) => ({
        number,
        owner_ref: ownerRef ?? null,
        provider,
        scope,
      })),
    );

    await fc.assert(
      fc.asyncProperty(conditions, fc.boolean(), async (condition, named) => {
        const rows: readonly { number: number }[] = await whereSubject(
          knex('rows').select('number').orderBy('number'),
          condition,
          named ? { table: 'rows' } : {},
        );
        expect(rows.map(row => row.number)).toEqual(
          subjects.flatMap((subject, number) =>
            matchesSubject(subject, condition) ? [number] : [],
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('narrows what the query asked for already', async () => {
    const knex = await databases.init(id);
    await knex.schema.createTable('rows', table => {
      table.integer('number');
      table.string('owner_ref');
      table.string('provider');
      table.string('scope');
    });
    const row = { owner_ref: null, provider: 'azure', scope: 'azure/a/1' };
    await knex('rows').insert([
      { number: 1, ...row },
      { number: 2, ...row },
    ]);

    await expect(
      whereSubject(knex('rows').pluck('number').where({ number: 2 }), {
        anyOf: [{ scopes: ['azure/a/1'] }, { providers: ['azure'] }],
      }),
    ).resolves.toEqual([2]);
  });
});

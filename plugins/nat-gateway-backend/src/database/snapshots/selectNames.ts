import type { Knex } from 'knex';
import { chunkKeys } from '../chunkKeys';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';

/**
 * The names and regions of the resources with these ids that meet a condition, by id.
 *
 * @internal
 */
export async function selectNames(
  knex: Knex,
  options: {
    readonly table: 'clusters' | 'gateways' | 'places';
    readonly ids: Iterable<string>;
    readonly condition: SubjectCondition;
  },
): Promise<
  ReadonlyMap<string, { readonly name: string; readonly region?: string }>
> {
  const { table, condition } = options;
  const found = new Map<string, { name: string; region?: string }>();
  for (const ids of chunkKeys(options.ids)) {
    const rows: readonly { id: string; name: string; region: string | null }[] =
      await whereSubject(
        knex(table)
          .leftJoin('assessments', {
            'assessments.scope': `${table}.scope`,
            'assessments.id': `${table}.id`,
          })
          .whereIn(`${table}.id`, ids),
        condition,
        { table },
      )
        .select(`${table}.id`, 'name', 'region')
        .orderBy(['name', `${table}.scope`]);
    for (const { id, name, region } of rows) {
      found.set(id, { name, region: region ?? undefined });
    }
  }
  return found;
}

import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';

/**
 * The document of the newest run of a name and scope that succeeded: what it says is what was last
 * declared under that name.
 *
 * @internal
 */
export async function selectFormerDocument(
  knex: Knex,
  options: {
    /** Key of the scope. */
    readonly scope: string;
    readonly name: string;
  },
): Promise<JsonObject | undefined> {
  const { scope, name } = options;
  const row: { readonly document: string } | undefined = await knex('runs')
    .join('plans', 'plans.run_id', 'runs.id')
    .where({
      'runs.scope': scope,
      'runs.name': name,
      'runs.state': 'succeeded',
    })
    .orderBy([
      { column: 'runs.created_at', order: 'desc' },
      { column: 'runs.id', order: 'desc' },
    ])
    .first('plans.document');
  return row && (JSON.parse(row.document) as JsonObject);
}

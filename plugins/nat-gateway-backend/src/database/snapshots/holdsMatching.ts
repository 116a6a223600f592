import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';

/**
 * Whether a gateway or cluster that was collected in a scope belongs to a subject that meets the
 * condition.
 *
 * @internal
 */
export async function holdsMatching(
  knex: Knex,
  options: { readonly scope: string; readonly condition: SubjectCondition },
): Promise<boolean> {
  const { scope, condition } = options;
  for (const table of ['gateways', 'clusters']) {
    const row = await whereSubject(
      knex(table).where({ scope }).first('id'),
      condition,
    );
    if (row) {
      return true;
    }
  }
  return false;
}

import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';

/**
 * A query of the periods that meet a condition, also of scopes that are no scopes any more.
 *
 * @internal
 */
export function addressPeriodsWhere(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly ownerRef?: string;
  },
): Knex.QueryBuilder {
  const { condition, ownerRef } = options;
  const query = knex('address_periods');
  if (ownerRef !== undefined) query.where({ owner_ref: ownerRef });
  return whereSubject(query, condition);
}

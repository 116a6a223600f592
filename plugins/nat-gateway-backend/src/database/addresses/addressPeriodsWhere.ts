import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';

/**
 * A query of the periods that meet a condition, each with the provider of its scope.
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
  const query = knex.from(
    knex('address_periods')
      .join('scopes', 'scopes.scope', 'address_periods.scope')
      .select('address_periods.*', 'scopes.provider')
      .as('periods'),
  );
  if (ownerRef !== undefined) query.where({ owner_ref: ownerRef });
  return whereSubject(query, condition);
}

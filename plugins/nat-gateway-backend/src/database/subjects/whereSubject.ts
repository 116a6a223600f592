import type { Knex } from 'knex';
import type { SubjectCondition } from './SubjectCondition';

/**
 * Narrows a query to the rows whose subject meets the condition. The table has the columns
 * `owner_ref` (nullable), `provider` and `scope`; `table` qualifies them in a join.
 *
 * @internal
 */
export function whereSubject<T extends Knex.QueryBuilder>(
  query: T,
  condition: SubjectCondition,
  options: { readonly table?: string } = {},
): T {
  const column = (name: string) =>
    options.table ? `${options.table}.${name}` : name;

  if ('allOf' in condition) {
    query.where(all => {
      // An empty group would vanish from the SQL, inside a `not` with the wrong meaning.
      all.whereRaw('1 = 1');
      condition.allOf.forEach(part =>
        all.andWhere(inner => {
          whereSubject(inner, part, options);
        }),
      );
    });
  } else if ('anyOf' in condition) {
    query.where(any => {
      any.whereRaw('1 = 0');
      condition.anyOf.forEach(part =>
        any.orWhere(inner => {
          whereSubject(inner, part, options);
        }),
      );
    });
  } else if ('not' in condition) {
    query.whereNot(inner => {
      whereSubject(inner, condition.not, options);
    });
  } else if ('ownerRefs' in condition) {
    query.where(owned => {
      // Null-safe: a row without owner is not of these owners, and `not` of that is true.
      owned
        .whereNotNull(column('owner_ref'))
        .whereIn(column('owner_ref'), [...condition.ownerRefs]);
    });
  } else if ('providers' in condition) {
    query.whereIn(column('provider'), [...condition.providers]);
  } else {
    query.whereIn(column('scope'), [...condition.scopes]);
  }
  return query;
}

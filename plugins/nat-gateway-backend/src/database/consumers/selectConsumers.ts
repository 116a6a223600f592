import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import type { StoredConsumer } from './ConsumerRow';

/**
 * Consumers of the addresses that meet a condition, by id. An address is judged by its newest period.
 *
 * @internal
 */
export async function selectConsumers(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly id?: string;
    readonly ids?: readonly string[];
    /** Key of the scope that has the addresses. */
    readonly scope?: string;
    readonly addresses?: readonly string[];
    readonly ownerRef?: string;
    /** Only those with a greater id. */
    readonly after?: string;
    readonly limit?: number;
  },
): Promise<readonly StoredConsumer[]> {
  const { condition, id, ids, scope, addresses, ownerRef, after, limit } =
    options;
  const query = knex
    .from(
      knex('consumers')
        .join('address_periods as period', {
          'period.scope': 'consumers.scope',
          'period.id': 'consumers.address_id',
        })
        .whereNotExists(
          knex('address_periods as newer')
            .select(knex.raw('1'))
            .where('newer.scope', knex.ref('period.scope'))
            .where('newer.id', knex.ref('period.id'))
            .where('newer.since', '>', knex.ref('period.since')),
        )
        .select(
          'consumers.*',
          'period.provider',
          'period.owner_ref',
          'period.state',
          'period.state_since as changed_at',
          'period.until',
        )
        .as('consumers'),
    )
    .select('*')
    .orderBy('id');
  if (id !== undefined) query.where({ id });
  if (ids) query.whereIn('id', [...ids]);
  if (scope !== undefined) query.where({ scope });
  if (addresses) query.whereIn('address', [...addresses]);
  if (ownerRef !== undefined) query.where({ owner_ref: ownerRef });
  if (after !== undefined) query.where('id', '>', after);
  if (limit !== undefined) query.limit(limit);
  return whereSubject(query, condition);
}

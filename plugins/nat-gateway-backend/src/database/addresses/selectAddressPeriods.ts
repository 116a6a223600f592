import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import { whereSubject } from '../subjects/whereSubject';
import type { AddressPeriod } from './AddressPeriod';

/** A period with the provider of its scope. */
export interface AddressPeriodRow extends AddressPeriod {
  readonly provider: string;
}

/**
 * The periods that meet the condition and touch the time from `from` to `to` (ISO 8601, both included), by
 * address. A period does not touch the moment at which it ends.
 *
 * @internal
 */
export async function selectAddressPeriods(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly ownerRef?: string;
    readonly from: string;
    readonly to: string;
  },
): Promise<readonly AddressPeriodRow[]> {
  const { condition, ownerRef, from, to } = options;
  const query = knex
    .from(
      knex('address_periods')
        .join('scopes', 'scopes.scope', 'address_periods.scope')
        .select('address_periods.*', 'scopes.provider')
        .as('periods'),
    )
    .select<AddressPeriodRow[]>('*')
    .where('since', '<=', to)
    .andWhere(lasting => lasting.whereNull('until').orWhere('until', '>', from))
    .orderBy(['address', 'id', 'since', 'scope']);
  if (ownerRef !== undefined) query.where({ owner_ref: ownerRef });
  whereSubject(query, condition);
  return query;
}

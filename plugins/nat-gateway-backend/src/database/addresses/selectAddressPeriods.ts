import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import type { AddressPeriod } from './AddressPeriod';
import { addressPeriodsWhere } from './addressPeriodsWhere';

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
    /** Only these, as they are stored. */
    readonly addresses?: readonly string[];
    readonly from: string;
    readonly to: string;
  },
): Promise<readonly AddressPeriodRow[]> {
  const { addresses, from, to } = options;
  const query = addressPeriodsWhere(knex, options);
  if (addresses) query.whereIn('address', [...addresses]);
  return query
    .select('*')
    .where('since', '<=', to)
    .andWhere(lasting => {
      lasting.whereNull('until').orWhere('until', '>', from);
    })
    .orderBy(['address', 'id', 'since', 'scope']);
}

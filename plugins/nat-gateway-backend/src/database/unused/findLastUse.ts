import type { Knex } from 'knex';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import type { AddressPeriod } from '../addresses/AddressPeriod';
import { addressPeriodsWhere } from '../addresses/addressPeriodsWhere';

/**
 * The newest period of each address, by its key, as far as it meets the condition.
 *
 * @internal
 */
export async function findLastUse(
  knex: Knex,
  options: {
    readonly condition: SubjectCondition;
    readonly ids: readonly string[];
  },
): Promise<ReadonlyMap<string, AddressPeriod>> {
  const rows: readonly AddressPeriod[] = await addressPeriodsWhere(
    knex,
    options,
  )
    .whereIn('id', [...options.ids])
    .select('*')
    .orderBy('since');
  return new Map(rows.map(row => [row.id, row]));
}

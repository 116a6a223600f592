import type { Knex } from 'knex';
import { chunkKeys } from '../chunkKeys';
import type { SubjectCondition } from '../subjects/SubjectCondition';
import type { AddressPeriod } from './AddressPeriod';
import { addressPeriodsWhere } from './addressPeriodsWhere';

/** Which periods: those that meet the condition and touch the time between, both ends included. */
export interface PeriodQuery {
  readonly condition: SubjectCondition;
  readonly ownerRef?: string;
  /** ISO 8601. A period does not touch the moment at which it ends. */
  readonly from: string;
  /** ISO 8601. */
  readonly to: string;
}

const touching = (knex: Knex, options: PeriodQuery) =>
  addressPeriodsWhere(knex, options)
    .where('since', '<=', options.to)
    .andWhere(lasting => {
      lasting.whereNull('until').orWhere('until', '>', options.from);
    });

/**
 * Periods, by address; `addresses`: only of these, as they are stored.
 *
 * @internal
 */
export async function selectAddressPeriods(
  knex: Knex,
  options: PeriodQuery & { readonly addresses?: readonly string[] },
): Promise<readonly AddressPeriod[]> {
  const order = ['address', 'id', 'since', 'scope'];
  if (!options.addresses) {
    return touching(knex, options).select('*').orderBy(order);
  }
  const periods: AddressPeriod[] = [];
  for (const addresses of chunkKeys([...options.addresses].sort())) {
    periods.push(
      ...(await touching(knex, options)
        .whereIn('address', addresses)
        .select('*')
        .orderBy(order)),
    );
  }
  return periods;
}

/**
 * The addresses of periods, each once, as they are stored.
 *
 * @internal
 */
export async function selectAddresses(
  knex: Knex,
  options: PeriodQuery,
): Promise<readonly string[]> {
  const rows: readonly { address: string }[] = await touching(knex, options)
    .distinct('address')
    .orderBy('address');
  return rows.map(({ address }) => address);
}

/**
 * The addresses of which a period began or ended last, not before `from` nor after `to`; the newest first.
 *
 * @internal
 */
export async function selectChangedAddresses(
  knex: Knex,
  options: PeriodQuery & { readonly limit: number },
): Promise<readonly string[]> {
  const { from, to, limit } = options;
  const changedAt = knex.raw('max(coalesce(until, since))');
  const rows: readonly { address: string }[] = await addressPeriodsWhere(
    knex,
    options,
  )
    .where('since', '<=', to)
    .andWhere(changed => {
      changed.where('since', '>=', from).orWhere('until', '>=', from);
    })
    .groupBy('address')
    .orderByRaw(`${changedAt} desc, address`)
    .limit(limit)
    .select('address');
  return rows.map(({ address }) => address);
}

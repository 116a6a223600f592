import type { AddressPeriod } from '../database/addresses/AddressPeriod';

/**
 * What happened to a source address.
 *
 * @internal
 */
export interface AddressChange {
  /** ISO 8601: the collection that found it. */
  readonly at: string;
  readonly what: 'appeared' | 'changed' | 'gone';
  /** `changed`, `appeared`: as it is since then; `gone`: as it was. */
  readonly period: AddressPeriod;
}

/**
 * The changes between periods, from the newest to the oldest: where one begins that no other one goes
 * before, where one follows another, and where one ends that no other one follows.
 *
 * @internal
 */
export function changesOf(
  periods: readonly AddressPeriod[],
  options: {
    /** ISO 8601; changes before it are left out. */
    readonly from: string;
  },
): readonly AddressChange[] {
  const key = ({ scope, id }: AddressPeriod, at: string | null) =>
    `${scope}|${id}|${at}`;
  const beginnings = new Set(periods.map(each => key(each, each.since)));
  const ends = new Set(periods.map(each => key(each, each.until)));
  return periods
    .flatMap((period): AddressChange[] => {
      const { since, until } = period;
      return [
        {
          at: since,
          what: ends.has(key(period, since)) ? 'changed' : 'appeared',
          period,
        },
        ...(until === null || beginnings.has(key(period, until))
          ? []
          : [{ at: until, what: 'gone' as const, period }]),
      ];
    })
    .filter(({ at }) => at >= options.from)
    .sort((one, other) => other.at.localeCompare(one.at));
}

import { groupBy, uniq } from 'lodash';
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
  /** `changed`, `appeared`: as it is since then; `gone`: as it was. Several scopes may report one address. */
  readonly periods: readonly AddressPeriod[];
}

/**
 * The changes between periods, from the newest to the oldest. An address appears with the first that reports it,
 * and is gone with the last.
 *
 * @internal
 */
export function changesOf(
  periods: readonly AddressPeriod[],
  options: {
    /** ISO 8601; changes before it are left out. */
    readonly from: string;
    /** How many at most. */
    readonly limit: number;
  },
): readonly AddressChange[] {
  const { from, limit } = options;
  const newestFirst = (one: string, other: string) => other.localeCompare(one);
  return Object.values(groupBy(periods, ({ address }) => address))
    .flatMap(ofAddress =>
      uniq(ofAddress.flatMap(({ since, until }) => [since, until ?? since]))
        .filter(at => at >= from)
        .sort(newestFirst)
        .slice(0, limit)
        .map((at): AddressChange => {
          const before = ofAddress.filter(
            ({ since, until }) => since < at && (until === null || until >= at),
          );
          const after = ofAddress.filter(
            ({ since, until }) => since <= at && (until === null || until > at),
          );
          if (after.length === 0) return { at, what: 'gone', periods: before };
          const what = before.length === 0 ? 'appeared' : 'changed';
          return { at, what, periods: after };
        }),
    )
    .sort((one, other) => newestFirst(one.at, other.at))
    .slice(0, limit);
}

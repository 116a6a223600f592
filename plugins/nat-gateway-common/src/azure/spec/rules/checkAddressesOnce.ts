import type { AddressFact } from '../../../options/AddressFact';
import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import { addressClaims } from './addressClaims';

/**
 * A gateway asks for each address once, be it new or existing: parts whose new addresses come down to the
 * same names need names of their own, and an address goes with its prefix where that is given.
 *
 * @public
 */
export function checkAddressesOnce(
  gateway: Parameters<typeof addressClaims>[0],
  options: Parameters<typeof addressClaims>[1] & {
    readonly facts?: readonly AddressFact[];
  },
): readonly Violation[] {
  const claims = addressClaims(gateway, options);
  const keys = new Set(claims.map(({ key }) => key));
  const prefixOf = new Map(
    (options.facts ?? [])
      .filter(({ resourceId }) => keys.has(resourceId.toLowerCase()))
      .flatMap(({ drawnResourceIds = [], name }) =>
        drawnResourceIds.map(id => [id.toLowerCase(), name]),
      ),
  );
  const seen = new Set<string>();
  const told = new Set<string>();
  return claims.flatMap(({ key, name, path, twice }) => {
    const prefix = prefixOf.get(key);
    const isSecond = seen.has(key) || prefix !== undefined;
    seen.add(key);
    if (!isSecond || told.has(path)) return [];
    told.add(path);
    return [
      {
        rule: 'address-duplicate',
        path,
        ...(prefix === undefined
          ? twice()
          : say('violation.addressOfPrefix', { name, prefix })),
      },
    ];
  });
}

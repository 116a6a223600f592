import { mapValues, sumBy } from 'lodash';
import type { GatewayAddressIds } from '../map/gatewayAddressIds';
import { withoutIds } from './withoutIds';

/**
 * Lists of a gateway's addresses with some ids added and others taken out, what else is in them as it
 * was. `isSame`: nothing had to be done. `isEmpty`: no address would be left.
 *
 * @internal
 */
export function changedLists(
  standing: GatewayAddressIds,
  options: {
    readonly add: GatewayAddressIds;
    readonly remove: readonly string[];
  },
): {
  readonly lists: GatewayAddressIds;
  readonly isSame: boolean;
  readonly isEmpty: boolean;
} {
  const { add, remove } = options;
  const lists = mapValues(standing, (ids, key) => [
    ...withoutIds(ids, remove),
    ...withoutIds(add[key as keyof GatewayAddressIds], [...ids, ...remove]),
  ]);
  const textOf = (each: object) => JSON.stringify(Object.values(each));
  return {
    lists,
    isSame: textOf(lists) === textOf(standing),
    isEmpty: sumBy(Object.values(lists), 'length') === 0,
  };
}

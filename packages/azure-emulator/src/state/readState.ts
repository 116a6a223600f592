import type { JsonObject } from '../arm/JsonObject';
import { resourceTypes } from '../resources/resourceTypes';
import type { Cloud } from './Cloud';

/**
 * Resources as a client sees them, of one id or of one type, in any case; all of them when neither is given.
 *
 * @internal
 */
export function readState(
  cloud: Cloud,
  wanted: {
    readonly id?: string;
    readonly type?: string;
    /** How many are left out at the beginning; none by default. */
    readonly from?: number;
    /** How many are given at most; all by default. */
    readonly limit?: number;
  },
): { readonly total: number; readonly value: readonly JsonObject[] } {
  cloud.operations.settle(cloud.clock.now());
  const { id, type, from = 0, limit = Infinity } = wanted;
  let resources =
    type === undefined ? cloud.store.all() : cloud.store.list(type);
  if (id !== undefined) {
    const resource = cloud.store.get(id);
    resources = resource ? [resource] : [];
  }
  return {
    total: resources.length,
    value: resources.slice(from, from + limit).flatMap(resource => {
      const shown = resourceTypes
        .get(resource.type.toLowerCase())
        ?.present(resource, cloud);
      return shown ? [shown] : [];
    }),
  };
}

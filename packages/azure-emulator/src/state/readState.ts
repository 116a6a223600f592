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
  wanted: { readonly id?: string; readonly type?: string },
): readonly JsonObject[] {
  cloud.operations.settle(cloud.clock.now());
  const { id, type } = wanted;
  let resources =
    type === undefined ? cloud.store.all() : cloud.store.list(type);
  if (id !== undefined) {
    const resource = cloud.store.get(id);
    resources = resource ? [resource] : [];
  }
  return resources.flatMap(resource => {
    const shown = resourceTypes
      .get(resource.type.toLowerCase())
      ?.present(resource, cloud);
    return shown ? [shown] : [];
  });
}

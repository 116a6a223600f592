import type { JsonObject } from './JsonObject';

/**
 * A copy of an object without some of its keys.
 *
 * @internal
 */
export function withoutKeys(
  object: JsonObject,
  keys: readonly string[],
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !keys.includes(key)),
  );
}

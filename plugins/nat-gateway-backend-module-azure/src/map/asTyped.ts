import type { JsonObject, JsonValue } from '@backstage/types';

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lifted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(lifted);
  if (!isObject(value)) return value;
  const { properties, ...rest } = value;
  const level = isObject(properties) ? { ...rest, ...properties } : value;
  return Object.fromEntries(
    Object.entries(level).flatMap(([key, each]) =>
      // Tags are text by name, whatever the names are.
      each === undefined || each === null
        ? []
        : [[key, key === 'tags' ? each : lifted(each)]],
    ),
  );
}

/**
 * Raw JSON as the typed clients give it: what stands in `properties` is a level up, at every depth, and what is
 * null is absent.
 *
 * @internal
 */
export const asTyped = <T>(raw: JsonObject): T => lifted(raw) as T;

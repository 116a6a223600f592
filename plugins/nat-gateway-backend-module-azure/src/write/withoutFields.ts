import type { JsonObject, JsonValue } from '@backstage/types';

function without(value: JsonValue, path: readonly string[]): JsonValue {
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    return head === '[]' ? value.map(item => without(item, rest)) : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const child = value[head];
  if (child === undefined) {
    return value;
  }
  const { [head]: _removed, ...others } = value;
  return rest.length === 0
    ? others
    : { ...value, [head]: without(child, rest) };
}

/**
 * A copy of raw JSON without the fields at those paths; `a[].b` is `b` of each element of `a`.
 * Everything else stays as it came, whether this module knows it or not.
 *
 * @internal
 */
export function withoutFields(
  raw: JsonObject,
  paths: readonly string[],
): JsonObject {
  return paths.reduce<JsonObject>(
    (left, path) =>
      without(left, path.replaceAll('[]', '.[]').split('.')) as JsonObject,
    raw,
  );
}

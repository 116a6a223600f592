import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * SHA-256, hex, of a Spec as it was given; the order of its keys does not matter.
 *
 * @internal
 */
export function specHash(spec: JsonObject): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(spec)))
    .digest('hex');
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => sorted(item) ?? null);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    );
  }
  return value;
}

import type { JsonObject } from './JsonObject';

/**
 * Whether a value is a JSON object, not a list and not null.
 *
 * @internal
 */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

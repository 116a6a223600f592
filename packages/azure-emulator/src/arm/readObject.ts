import { cannotParse } from './cannotParse';
import { isJsonObject } from './isJsonObject';
import type { JsonObject } from './JsonObject';

/**
 * Reads an object out of a body; a missing one is `undefined`, another type is refused.
 *
 * @internal
 */
export function readObject(
  body: JsonObject,
  options: { readonly key: string; readonly path?: string },
): JsonObject | undefined {
  const value = body[options.key];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isJsonObject(value)) {
    throw cannotParse(
      `Expected an object. Path ${options.path ?? options.key}.`,
    );
  }
  return value;
}

import { cannotParse } from './cannotParse';
import type { JsonObject } from './JsonObject';

/**
 * Reads a whole number; a missing one is `undefined`, another type is refused.
 *
 * @internal
 */
export function readInteger(
  body: JsonObject,
  options: { readonly key: string; readonly path: string },
): number | undefined {
  const value = body[options.key];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw cannotParse(`Expected a whole number. Path ${options.path}.`);
  }
  return value;
}

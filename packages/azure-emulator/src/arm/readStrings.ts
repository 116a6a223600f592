import { cannotParse } from './cannotParse';
import type { JsonObject } from './JsonObject';

/**
 * Reads a list of texts; a missing one is `undefined`, another type is refused.
 *
 * @internal
 */
export function readStrings(
  body: JsonObject,
  options: { readonly key: string; readonly path?: string },
): readonly string[] | undefined {
  const list = body[options.key];
  if (list === undefined || list === null) {
    return undefined;
  }
  const texts = Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string')
    : undefined;
  if (!texts || texts.length !== (list as readonly unknown[]).length) {
    throw cannotParse(
      `Expected a list of texts. Path ${options.path ?? options.key}.`,
    );
  }
  return texts;
}

import { cannotParse } from './cannotParse';
import { isJsonObject } from './isJsonObject';
import type { JsonObject } from './JsonObject';
import { readReference } from './readReference';

/**
 * Reads a list of `{"id": …}` references.
 *
 * @internal
 */
export function readReferences(
  body: JsonObject,
  options: { readonly key: string; readonly path: string },
): readonly string[] {
  const list = body[options.key];
  if (list === undefined || list === null) {
    return [];
  }
  if (!Array.isArray(list) || !list.every(isJsonObject)) {
    throw cannotParse(`Expected a list of references. Path ${options.path}.`);
  }
  return list.map((reference, index) => {
    const id = readReference(
      { reference },
      { key: 'reference', path: `${options.path}[${index}]` },
    );
    return id ?? '';
  });
}

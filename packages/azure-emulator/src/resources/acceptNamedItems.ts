import { cannotParse } from '../arm/cannotParse';
import { isJsonObject } from '../arm/isJsonObject';
import type { JsonObject } from '../arm/JsonObject';

/**
 * The items of a list inside a body, each with a name of its own in this list; a missing list is empty.
 *
 * @internal
 */
export function acceptNamedItems(
  list: unknown,
  options: { readonly path: string },
): readonly { readonly name: string; readonly item: JsonObject }[] {
  if (list === undefined || list === null) {
    return [];
  }
  if (!Array.isArray(list)) {
    throw cannotParse(`Expected a list. Path ${options.path}.`);
  }
  const names = new Set<string>();
  return list.map((item: unknown, index) => {
    const path = `${options.path}[${index}]`;
    if (!isJsonObject(item) || typeof item.name !== 'string') {
      throw cannotParse(`Value for name is missing. Path ${path}.`);
    }
    const { name } = item;
    if (names.has(name.toLowerCase())) {
      throw cannotParse(`'${name}' is listed twice. Path ${path}.`);
    }
    names.add(name.toLowerCase());
    return { name, item };
  });
}

import type { JsonObject, JsonValue } from '@backstage/types';

// Change with every write, at any depth, and mean nothing.
const volatile = new Set(['etag', 'provisioningState']);

const isId = (value: string) => value.startsWith('/subscriptions/');

/** What tells an element of a list from its neighbours; lists are compared without their order. */
function keyOf(item: JsonValue, index: number): string {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
    const name = item.id ?? item.name ?? item.service;
    return typeof name === 'string' ? name.toLowerCase() : `${index}`;
  }
  return JSON.stringify(item)?.toLowerCase() ?? `${index}`;
}

function leavesOf(
  value: JsonValue | undefined,
  options: { readonly path: string; readonly leaves: Map<string, string> },
): Map<string, string> {
  const { path, leaves } = options;
  if (Array.isArray(value)) {
    value.forEach((item, index) =>
      leavesOf(item, { path: `${path}[${keyOf(item, index)}]`, leaves }),
    );
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) {
      if (!volatile.has(name)) {
        leavesOf(child, { path: path ? `${path}.${name}` : name, leaves });
      }
    }
  } else if (value !== undefined && value !== null) {
    const text =
      typeof value === 'string' && isId(value) ? value.toLowerCase() : value;
    leaves.set(path, JSON.stringify(text));
  }
  return leaves;
}

/**
 * The paths at which two states of a resource differ in meaning. Not a difference: the order of a
 * list, the case of an id, an empty list or object against an absent one, etags and provisioning
 * states.
 *
 * @internal
 */
export function differencesInMeaning(
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  const left = leavesOf(before, { path: '', leaves: new Map() });
  const right = leavesOf(after, { path: '', leaves: new Map() });
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter(path => left.get(path) !== right.get(path))
    .sort();
}

/**
 * A value of the query protocols: text, in structures and lists.
 *
 * @internal
 */
export type QueryValue = string | QueryValue[] | { [name: string]: QueryValue };

const deepest = 12;

/**
 * The parameters of a query protocol as a structure: `Filter.1.Value.2=x` is the second value of the first filter. `member` and `entry` stand for lists.
 *
 * Throws an `Error` that names the parameter when two contradict each other.
 *
 * @internal
 */
export function parseQuery(body: string): Record<string, QueryValue> {
  const root = new Map<string, unknown>();
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name
      .split('.')
      .filter(part => part !== 'member' && part !== 'entry');
    if (path.length > deepest || path.some(part => part === '')) {
      throw new Error(`The parameter ${name} is not recognized`);
    }
    let at = root;
    for (const part of path.slice(0, -1)) {
      const next = at.get(part) ?? new Map<string, unknown>();
      if (!(next instanceof Map)) {
        throw new Error(`The parameter ${name} is not recognized`);
      }
      at.set(part, next);
      at = next;
    }
    const last = path[path.length - 1];
    if (at.has(last)) {
      throw new Error(`The parameter ${name} is given twice`);
    }
    at.set(last, value);
  }
  return structured(root) as Record<string, QueryValue>;
}

function structured(value: unknown): QueryValue {
  if (!(value instanceof Map)) {
    return String(value);
  }
  const entries = [...(value as Map<string, unknown>)];
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,9}$/.test(key))) {
    return entries
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, each]) => structured(each));
  }
  return Object.fromEntries(
    entries.map(([key, each]) => [key, structured(each)]),
  );
}

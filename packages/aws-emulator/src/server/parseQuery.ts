type Node = Map<string, Node | string>;

const deepest = 12;

/**
 * The parameters of a query protocol as a structure: `Filter.1.Value.2=x` is the second value of the first filter. `member` and `entry` stand for lists.
 *
 * Throws an `Error` that names the parameter when two contradict each other.
 *
 * @internal
 */
export function parseQuery(body: string): Record<string, unknown> {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name
      .split('.')
      .filter(part => part !== 'member' && part !== 'entry');
    const last = path.pop() ?? '';
    let at = root;
    for (const part of path) {
      const next: Node | string = at.get(part) ?? new Map();
      if (typeof next === 'string' || part === '' || path.length >= deepest) {
        throw new Error(`The parameter ${name} is not recognized`);
      }
      at.set(part, next);
      at = next;
    }
    if (at.has(last) || last === '') {
      throw new Error(`The parameter ${name} is not valid, or given twice`);
    }
    at.set(last, value);
  }
  return Object.fromEntries(
    [...root].map(([name, value]) => [name, structured(value)]),
  );
}

function structured(value: Node | string): unknown {
  if (typeof value === 'string') {
    return value;
  }
  const entries = [...value].map(
    ([name, each]) => [name, structured(each)] as const,
  );
  return entries.every(([name]) => /^\d{1,9}$/.test(name))
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each)
    : Object.fromEntries(entries);
}

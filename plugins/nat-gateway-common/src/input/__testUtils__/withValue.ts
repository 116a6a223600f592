import type { NumberPath } from './numbersIn';

/**
 * A copy of plain data with another value at one place.
 *
 * @internal
 */
export function withValue(
  data: unknown,
  options: { readonly path: NumberPath; readonly value: unknown },
): unknown {
  const [key, ...path] = options.path;
  if (key === undefined) return options.value;
  const changed = ([name, inner]: [string, unknown]): [string, unknown] => [
    name,
    name === key ? withValue(inner, { ...options, path }) : inner,
  ];
  const entries = Object.entries(data as object).map(changed);
  return Array.isArray(data)
    ? entries.map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

import type { NumberPath } from './numbersIn';

/**
 * A copy of plain data with another number at one place.
 *
 * @internal
 */
export function withNumber(
  value: unknown,
  options: { readonly path: NumberPath; readonly number: number },
): unknown {
  const [key, ...path] = options.path;
  if (key === undefined) return options.number;
  const changed = ([name, inner]: [string, unknown]): [string, unknown] => [
    name,
    name === key ? withNumber(inner, { ...options, path }) : inner,
  ];
  const entries = Object.entries(value as object).map(changed);
  return Array.isArray(value)
    ? entries.map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

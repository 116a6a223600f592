/**
 * Where a number stands in plain data.
 *
 * @internal
 */
export type NumberPath = readonly string[];

/**
 * Every place in plain data where a number stands.
 *
 * @internal
 */
export function numbersIn(value: unknown): readonly NumberPath[] {
  if (typeof value === 'number') return [[]];
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner).map(path => [key, ...path]),
  );
}

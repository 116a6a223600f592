import { InputError } from '@backstage/errors';

/**
 * The one JSON text of a value: keys in the order of their UTF-16 code units, no white space,
 * undefined properties left out. What is equal as data has equal text, so it can be hashed.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [true, null] }); // '{"a":[true,null],"b":1}'
 * ```
 *
 * @throws InputError for what JSON cannot say: NaN, infinities, functions, bigint.
 * @public
 */
export function canonicalJson(value: unknown): string {
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'string'
  ) {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(item => canonicalJson(item)).join(',')}]`;
  }
  if (typeof value === 'object') {
    const properties = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${properties.join(',')}}`;
  }
  throw new InputError(
    `canonical JSON cannot hold ${typeof value} ${String(
      value,
    )}; use null, booleans, finite numbers, strings, arrays and plain objects`,
  );
}

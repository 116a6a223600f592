import type { NumberPath } from './numbersIn';

/** What is called so has one of a few words; names, times, regions and sources are free texts, and what the library's own answers say of themselves (`basis`, `part`) is not read back. */
const enumerated = [
  'kind',
  'protocol',
  'closes',
  'mode',
  'fixed',
  'provider',
  'reachableBy',
  'ipVersion',
  'id',
];

/**
 * Every place in plain data where one of a few words stands.
 *
 * @internal
 */
export function wordsIn(value: unknown): readonly NumberPath[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && enumerated.includes(key)
      ? [[key]]
      : wordsIn(inner).map(path => [key, ...path]),
  );
}

import { type NumberBounds, requireNumber } from './requireNumber';

/**
 * Checks every number that an object holds itself, by the name it has there; what is absent is not
 * asked for.
 *
 * @throws InputError when one of them is no finite number within the bounds.
 * @internal
 */
export function requireNumbers(
  field: string,
  values: object,
  bounds: NumberBounds,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') {
      requireNumber(`${field}.${name}`, value, bounds);
    }
  }
}

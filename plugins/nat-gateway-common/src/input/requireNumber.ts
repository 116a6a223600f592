import { InputError } from '@backstage/errors';

/**
 * What a number must keep to.
 *
 * @internal
 */
export interface NumberBounds {
  readonly min?: number;
  /** The number must be above this; used where 0 itself makes no sense. */
  readonly above?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

const inWords = ({ min, above, max, whole }: NumberBounds): string =>
  [
    whole ? 'a whole number' : 'a number',
    ...(above === undefined
      ? []
      : [`above ${above}${max === undefined ? '' : ','}`]),
    ...(min === undefined ? [] : [`from ${min}`]),
    ...(max === undefined
      ? []
      : [
          min === undefined && above === undefined
            ? `up to ${max}`
            : `to ${max}`,
        ]),
  ].join(' ');

/**
 * The one check of numbers that come in: gives the number back, or says which field is wrong and
 * what its bounds are. NaN and infinities never pass.
 *
 * @example
 * ```ts
 * requireNumber('nodeCount', 0, { min: 1, whole: true });
 * // InputError: nodeCount 0 is not a whole number from 1
 * ```
 *
 * @throws InputError when the value is no finite number within the bounds.
 * @internal
 */
export function requireNumber(
  field: string,
  value: number,
  bounds: NumberBounds,
): number {
  const { min = -Infinity, above = -Infinity, max = Infinity } = bounds;
  const fits =
    Number.isFinite(value) &&
    value >= min &&
    value > above &&
    value <= max &&
    (!bounds.whole || Number.isInteger(value));
  if (!fits) {
    throw new InputError(`${field} ${value} is not ${inWords(bounds)}`);
  }
  return value;
}

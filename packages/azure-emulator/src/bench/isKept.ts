import type { Figure } from './Figure';

/**
 * Whether a figure keeps its bound; what could not be measured does not.
 *
 * @internal
 */
export function isKept({ value, bound }: Figure): boolean {
  return 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
}

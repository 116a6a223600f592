import { hashText } from './hashText';

/**
 * A number from 0 to below 1 that looks random and is determined by a text.
 *
 * @public
 */
export function fractionOf(text: string): number {
  return hashText(text) / 2 ** 32;
}

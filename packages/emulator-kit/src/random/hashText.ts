import { continueHash } from './continueHash';
import { finishHash } from './finishHash';

/**
 * 32 bits that look random and are determined by a text (FNV-1a, then mixed as in MurmurHash3).
 *
 * @public
 */
export function hashText(text: string): number {
  return finishHash(continueHash(text));
}

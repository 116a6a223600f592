import { continueHash, continueHashByCode } from './continueHash';
import { finishHash } from './finishHash';

/** The code of the character `0`. */
const ZERO = 48;
// Looked up once: globals are slow to find in a vm context, as in Jest.
const { floor } = Math;

/**
 * A number from -1 to 1 for each minute that looks random and is determined by seed, key and minute.
 *
 * It is the hash of `seed/key/minute`, of which ten minutes after each other share all but the last digit.
 *
 * @public
 */
export function createNoise(
  seed: number,
  options: { readonly key: string },
): (minute: number) => number {
  const begin = continueHash(`${seed}/${options.key}/`);
  let tens = Number.NaN;
  let shared = begin;
  return minute => {
    const wanted = floor(minute / 10);
    if (wanted !== tens) {
      tens = wanted;
      shared = continueHash(wanted === 0 ? '' : String(wanted), begin);
    }
    const digit = ZERO + minute - wanted * 10;
    return finishHash(continueHashByCode(digit, shared)) / 0x7fffffff - 1;
  };
}

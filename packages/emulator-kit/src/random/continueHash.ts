/** FNV-1a, 32 bits. */
const begin = 0x811c9dc5;
const prime = 0x01000193;
// Looked up once: globals are slow to find in a vm context, as in Jest.
const { imul } = Math;

/**
 * The hash of a text, or of an earlier hash continued with the text; `finishHash` mixes it.
 *
 * @public
 */
export function continueHash(text: string, before: number = begin): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1) {
    hash = continueHashByCode(text.charCodeAt(index), hash);
  }
  return hash;
}

/**
 * The same for one character, by its code.
 *
 * @internal
 */
export function continueHashByCode(code: number, before: number): number {
  return imul(before ^ code, prime);
}

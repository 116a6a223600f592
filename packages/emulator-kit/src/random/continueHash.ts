/** FNV-1a, 32 bits. */
const begin = 0x811c9dc5;
const prime = 0x01000193;

/**
 * The hash of a text, or of an earlier hash continued with the text; `finishHash` mixes it.
 *
 * @public
 */
export function continueHash(text: string, before: number = begin): number {
  let hash = before;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  }
  return hash;
}

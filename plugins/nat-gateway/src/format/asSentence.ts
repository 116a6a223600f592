/**
 * Words from elsewhere, ended as a sentence is.
 *
 * @internal
 */
export function asSentence(words: string): string {
  return words.trim().replace(/[^.!?]$/, '$&.');
}

/**
 * Whether a text contains the wanted text, ignoring case, or matches the wanted pattern from its beginning. Without a wanted text or pattern, every text matches.
 *
 * @public
 */
export function matchesText(
  text: string,
  wanted: string | RegExp | undefined,
): boolean {
  if (wanted === undefined) {
    return true;
  }
  return typeof wanted === 'string'
    ? text.toLowerCase().includes(wanted.toLowerCase())
    : new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, '')).test(text);
}

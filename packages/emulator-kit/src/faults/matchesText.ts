/**
 * Whether a text contains what is wanted, in any case, or matches a pattern from its beginning; anything does when nothing is wanted.
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

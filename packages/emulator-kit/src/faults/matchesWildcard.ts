/**
 * Whether a text matches a pattern with wildcards: `*` is any text, `?` any character.
 *
 * @public
 */
export function matchesWildcard(
  text: string,
  options: { readonly pattern: string; readonly ignoresCase?: boolean },
): boolean {
  const { pattern, ignoresCase = false } = options;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^]*')
    .replace(/\?/g, '[^]');
  return new RegExp(`^${source}$`, ignoresCase ? 'i' : '').test(text);
}

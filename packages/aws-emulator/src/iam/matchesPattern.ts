/** Whether a text matches a pattern of IAM or of a filter: `*` is any text, `?` any character. @internal */
export function matchesPattern(
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

const patterns = new Map<string, RegExp>();

/**
 * Whether a text matches a pattern of IAM or of a filter: `*` is any text, `?` any character.
 *
 * @internal
 */
export function matchesPattern(
  text: string,
  options: { readonly pattern: string; readonly ignoresCase?: boolean },
): boolean {
  const { pattern, ignoresCase = false } = options;
  if (!/[*?]/.test(pattern)) {
    return ignoresCase
      ? text.toLowerCase() === pattern.toLowerCase()
      : text === pattern;
  }
  const key = `${ignoresCase}/${pattern}`;
  const known = patterns.get(key);
  if (known) {
    return known.test(text);
  }
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '[^]*')
    .replace(/\?/g, '[^]');
  const made = new RegExp(`^${source}$`, ignoresCase ? 'i' : '');
  // Limited, so that a client with many patterns does not fill the memory.
  if (patterns.size > 1000) {
    patterns.clear();
  }
  patterns.set(key, made);
  return made.test(text);
}

/**
 * Words joined in the locale's way, without a word for "and": `a, b, c`.
 *
 * @internal
 */
export function formatList(
  items: readonly string[],
  options: { readonly locale: string },
): string {
  return new Intl.ListFormat(options.locale, {
    type: 'unit',
    style: 'short',
  }).format(items);
}

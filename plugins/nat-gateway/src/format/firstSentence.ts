/**
 * The first sentence of a text, where its language ends one.
 *
 * @internal
 */
export function firstSentence(
  text: string,
  options: { readonly locale: string },
): string {
  const segmenter = new Intl.Segmenter(options.locale, {
    granularity: 'sentence',
  });
  const [first] = segmenter.segment(text);
  return first?.segment.trim() ?? text;
}

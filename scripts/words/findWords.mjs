/**
 * Where a text has a word that is ruled out: its line, the word, and what to write instead.
 *
 * Addresses and names in code are no words: what stands in a URL, a path or an identifier is not found.
 */
export function findWords(text, { words }) {
  return text.split('\n').flatMap((line, index) => {
    const prose = line
      .replace(/https?:\/\/\S+/g, '')
      .replace(/[\w.-]*\/[\w./-]+/g, '');
    return words.flatMap(({ pattern, instead }) =>
      [...prose.matchAll(pattern)].map(([word]) => ({
        line: index + 1,
        word,
        instead,
      })),
    );
  });
}

/**
 * Finds the words in a text that the list rules out: the line, the word, and what to write instead.
 *
 * It ignores URLs, paths and identifiers.
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

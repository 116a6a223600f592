const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;
const HEAD = /^(?:\/\/|#) (\S+\.(?:tsx?|yaml)|\S*Dockerfile)\n/;

/**
 * The code blocks of a Markdown page: language, text, and the file that the first line names, if it is a
 * comment with a path.
 */
export function readSnippets(markdown) {
  return [...markdown.matchAll(FENCE)].map(([, language, text]) => {
    const file = text.match(HEAD)?.[1];
    return { language, text: file ? text.replace(HEAD, '') : text, file };
  });
}

const HEADING = '## Words that we do not use';

/** The words that docs/contribute/words.md rules out, each as a pattern with what to write instead. */
export function readWordList(page) {
  const [, section] = page.split(HEADING);
  if (!section) {
    throw new Error(`docs/contribute/words.md has no heading '${HEADING}'`);
  }
  return [...section.matchAll(/^\| `(.+?)`\s+\| (.+?)\s*\|$/gm)].map(
    ([, pattern, instead]) => ({
      pattern: new RegExp(`\\b${pattern.replaceAll('\\|', '|')}\\b`, 'gi'),
      instead,
    }),
  );
}

// Finds the words that docs/contribute/words.md rules out, in what git tracks: code, docs, screens.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findWords } from './words/findWords.mjs';
import { readWordList } from './words/readWordList.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const LIST = 'docs/contribute/words.md';
const READ = /\.(tsx?|mjs|cjs|js|md|ya?ml|sh|tf|html)$/;
// The list itself, its tests, and generated files.
const NOT_READ =
  /^(docs\/contribute\/words\.md|scripts\/words\/.*|.*\/CHANGELOG\.md|.*report.*\.md|\.yarn\/.*|yarn\.lock)$/;

const words = readWordList(readFileSync(path.join(root, LIST), 'utf8'));
const files = execFileSync('git', ['ls-files', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter(file => READ.test(file) && !NOT_READ.test(file));
let count = 0;
for (const file of files) {
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const { line, word, instead } of findWords(text, { words })) {
    console.log(`${file}:${line}: '${word}'; write: ${instead}`);
    count += 1;
  }
}
console.log(`${files.length} files read, ${count} words found`);
process.exitCode = count === 0 ? 0 : 1;

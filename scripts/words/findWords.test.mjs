import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { findWords } from './findWords.mjs';
import { readWordList } from './readWordList.mjs';

const page = readFileSync(
  new URL('../../docs/contribute/words.md', import.meta.url),
  'utf8',
);
const words = readWordList(page);
const found = text => findWords(text, { words }).map(({ word }) => word);

test('every row of the list is read', () => {
  const rows = page
    .split('## Words that we do not use')[1]
    .split('\n')
    .filter(line => line.startsWith('| `'));
  assert.equal(words.length, rows.length);
  assert.ok(words.length > 10);
});

test('a word is found with its line and the better word', () => {
  assert.deepEqual(findWords('one\nMend it', { words }), [
    { line: 2, word: 'Mend', instead: 'fix, repair' },
  ]);
});

test('words of several parts are found', () => {
  assert.deepEqual(
    found('It is none of ours, and Azure does not allow to read it.'),
    ['is none of', 'allow to'],
  );
});

test('parts of other words, addresses and paths are not', () => {
  assert.deepEqual(
    found('recommends https://a.test/mend docs/mend/page.md'),
    [],
  );
  assert.deepEqual(found("the system user 'nobody'"), []);
});

test('a page without the list is refused', () => {
  assert.throws(() => readWordList('# Words'), /has no heading/);
});

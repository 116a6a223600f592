import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeResults } from './describeResults.mjs';

const parts = {
  unit: { passed: 10, failed: 1, skipped: 2 },
  e2e: { passed: 3, failed: 0, skipped: 0, seconds: 40 },
};
const lastLine = text => text.split('\n').at(-1);

test('the last line sums up the parts', () => {
  assert.equal(
    lastLine(describeResults({ parts, leftOut: [] })),
    '13 passed, 1 failed, 2 skipped',
  );
});

test('the last line names what was left out, and a line above says how to include it', () => {
  const leftOut = [
    { part: 'browser', reason: 'none was found', how: 'Install Chromium.' },
  ];
  const text = describeResults({ parts, leftOut });
  assert.match(lastLine(text), /; left out: browser$/);
  assert.match(
    text,
    /Left out: browser \(none was found\)\. Install Chromium\./,
  );
});

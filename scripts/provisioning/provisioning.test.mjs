import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startWorker } from './startWorker.mjs';

const { mutants } = createRequire(import.meta.url)('./mutants.cjs');

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const isLong = process.env.TEST_LONG === '1';
const { signal } = new AbortController();

async function resultsOf(job) {
  const results = [];
  const worker = startWorker({ root, signal, env: job.env });
  try {
    await worker.run(job, result => results.push(result));
  } finally {
    await worker.stop();
  }
  return results;
}

/** What is wrong, with where. */
const wrong = results =>
  results.filter(
    ({ findings, failure }) =>
      failure !== undefined || (findings ?? []).length > 0,
  );

describe('the proof of provisioning', () => {
  it('finds nothing wrong in a sample of its cells and schedules', async () => {
    const plans = isLong
      ? ['create/new', 'change/shared', 'retire/new', 'several/foreign']
      : ['create/shared'];
    for (const planCase of plans) {
      const results = await resultsOf({
        part: 'sample',
        args: {
          planCase,
          every: isLong ? 5 : 97,
          seed: 1,
          count: isLong ? 25 : 4,
        },
      });
      assert.ok(results.length > 4);
      assert.deepEqual(wrong(results), []);
    }
  });

  it('notices code that is wrong', async () => {
    for (const { name, job } of isLong ? mutants : mutants.slice(1, 2)) {
      const results = await resultsOf({
        ...job,
        env: { PROVISIONING_MUTANT: name },
      });
      assert.notDeepEqual(wrong(results), [], name);
    }
  });
});

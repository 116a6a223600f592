import fs from 'node:fs';
import path from 'node:path';
import { mutants } from '../mutants';
import { runTest } from '../runTest';

const PACKAGE = path.dirname(require.resolve('../../../package.json'));

/** Whether a mutant was caught, and by which test. */
export interface Caught {
  readonly name: string;
  readonly isCaught: boolean;
  readonly by: string;
}

/**
 * Runs the tests that have to catch the mutants, on a copy of this package with their edits.
 *
 * @throws Error when an edit does not fit the source, or when a test fails on the unchanged copy
 */
export async function* mutant(): AsyncGenerator<Caught> {
  const copy = path.join(
    path.dirname(PACKAGE),
    `aws-nat-fleet-mutant-${process.pid}`,
  );
  process.on('exit', () => fs.rmSync(copy, { recursive: true, force: true }));
  for (const { name, file, edits, caughtBy } of mutants) {
    fs.cpSync(PACKAGE, copy, {
      recursive: true,
      filter: source => !source.includes('node_modules'),
    });
    const unchanged = await runTest(copy, caughtBy);
    if (!unchanged.passed) {
      throw new Error(
        `${caughtBy.file} (${caughtBy.test}) fails without a mutant: ${unchanged.output}`,
      );
    }
    const target = path.join(copy, file);
    let source = fs.readFileSync(target, 'utf8');
    for (const [text, by] of edits) {
      if (source.split(text).length !== 2) {
        throw new Error(`${file} does not contain "${text}" exactly once.`);
      }
      source = source.replace(text, () => by);
    }
    fs.writeFileSync(target, source);
    const changed = await runTest(copy, caughtBy);
    yield {
      name,
      isCaught: !changed.passed,
      by: `${path.basename(caughtBy.file)}: ${caughtBy.test}`,
    };
  }
}

import path from 'node:path';
import { runTest } from '../runTest';
import { Played } from './behaviour';

/** Runs the property of the Lambdas with many sequences of events. */
export async function* races({
  runs,
}: {
  readonly runs: number;
}): AsyncGenerator<Played> {
  const { passed, output } = await runTest(
    path.dirname(require.resolve('../../../package.json')),
    { file: 'src/lambda/lambdas.test.ts', test: 'in any order of events' },
    { FLEET_RACES: `${runs}` },
  );
  yield {
    what: `${runs} sequences of failures, repairs, commands and reports: late, twice, at once, with lagging describes`,
    expected: 'routes agree, addresses follow, no unhealthy target, told once',
    seen: passed
      ? 'holds'
      : /Counterexample:.*|seed: .*|●.*/.exec(output)?.[0] ?? 'fails',
    isMet: passed,
  };
}

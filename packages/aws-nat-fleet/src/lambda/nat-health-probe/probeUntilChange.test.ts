import fc from 'fast-check';
import { shippedSettings } from '../../contract';
import { probeUntilChange } from './probeUntilChange';

const destinations = ['http://one/', 'http://two/'].map(url => ({
  url,
  expectedStatus: 204,
}));
const settings = { ...shippedSettings.probing, destinations };

/** A probe whose rounds go as `answers` say: for each round, the outcome of each destination. */
async function probe(
  answers: readonly (readonly string[])[],
  limits: {
    runForMilliseconds?: number;
    rounds?: number;
    previous?: 'healthy' | 'unhealthy';
  } = {},
) {
  let now = 0;
  let asked = 0;
  const starts: number[] = [];
  const report = await probeUntilChange(
    'eu-west-1a',
    settings,
    { runForMilliseconds: 58_000, ...limits },
    {
      async ask(destination, timeout) {
        const index = destinations.indexOf(destination);
        const round = Math.floor(asked / 2);
        if (asked++ % 2 === 0) starts.push(now);
        const outcome = answers[Math.min(round, answers.length - 1)][index];
        const isExpected = outcome === '204';
        if (index === 1 && !isExpected) now += timeout;
        return { outcome, isExpected, milliseconds: 5 };
      },
      now: () => new Date(now),
      async wait(milliseconds) {
        now += milliseconds;
      },
      onRound: () => undefined,
    },
  );
  return { report, starts, endedAt: now };
}

const good = ['204', '204'];
const bad = ['none', 'none'];

it('ends with the minute while all is well', async () => {
  const { report, starts } = await probe([good]);
  expect(report).toMatchObject({ verdict: 'healthy', rounds: 12 });
  expect(starts.at(-1)).toBe(55_000);
});

it('takes one failing destination for a failing destination', async () => {
  const { report } = await probe([
    ['204', 'none'],
    ['503', '204'],
  ]);
  expect(report.verdict).toBe('healthy');
});

it.each(['500', '503', '200', '301', '403'])(
  'takes %s for no answer where 204 is expected',
  async status => {
    const { report } = await probe([good, [status, status]]);
    expect(report).toMatchObject({
      verdict: 'unhealthy',
      rounds: 2,
      evidence: [{ outcome: status }, { outcome: status }],
    });
  },
);

it('is sure after two bad rounds, the second at once: 9 s at most with the shipped settings', async () => {
  const { report, starts, endedAt } = await probe([good, bad]);
  expect(report.verdict).toBe('unhealthy');
  expect(starts).toEqual([0, 5_000, 7_000]);
  expect(endedAt).toBe(9_000);
});

it('does not end with one bad round', async () => {
  const { report } = await probe([good, bad, good]);
  expect(report.verdict).toBe('healthy');
});

it('decides before it ends, though its time is over', async () => {
  const { report } = await probe([bad, bad], { runForMilliseconds: 1 });
  expect(report).toMatchObject({ verdict: 'unhealthy', rounds: 2 });
});

it('asked once, it tells what it sees', async () => {
  await expect(probe([bad], { rounds: 1 })).resolves.toMatchObject({
    report: { verdict: 'unhealthy', rounds: 1 },
  });
  await expect(probe([good], { rounds: 1 })).resolves.toMatchObject({
    report: { verdict: 'healthy', rounds: 1 },
  });
});

it('of a NAT that failed before, it ends with the first good round, or with the minute', async () => {
  const previous = 'unhealthy';
  await expect(probe([bad, bad, good], { previous })).resolves.toMatchObject({
    report: { verdict: 'healthy', rounds: 1 },
    starts: [0, 5_000, 10_000],
  });
  await expect(probe([bad], { previous })).resolves.toMatchObject({
    report: { verdict: 'unhealthy', rounds: 12 },
  });
});

it('says unhealthy only after as many bad rounds in a row as it is set to, and never later', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
      async rounds => {
        const { report, starts } = await probe([
          ...rounds.map(isGood => (isGood ? good : bad)),
          good,
        ]);
        const seen = [...rounds, ...Array(60).fill(true)].slice(
          0,
          starts.length,
        );
        const firstPair = seen.findIndex(
          (isGood, index) => !isGood && seen[index + 1] === false,
        );
        expect(report.verdict === 'unhealthy').toBe(firstPair >= 0);
        expect(starts).toHaveLength(
          firstPair >= 0 ? firstPair + 2 : starts.length,
        );
      },
    ),
  );
});

import { ProbeReport, ProbeSettings } from '../../contract';
import { Answer } from './askDestination';

/** The network and clock of the probe. */
export interface ProbeSurroundings {
  ask(
    destination: ProbeSettings['destinations'][number],
    timeoutMilliseconds: number,
  ): Promise<Answer>;
  now(): Date;
  wait(milliseconds: number): Promise<void>;
  /** Called for every round: fastest answer in milliseconds, or undefined when all failed. */
  onRound(fastestMilliseconds: number | undefined): void;
}

/**
 * Probes in rounds until the verdict changes or `runForMilliseconds` are over. A round is good when
 * at least one destination answers as expected; the NAT is unhealthy after `failures` bad rounds in
 * a row. A bad round is followed by the next one at once, until it is certain.
 *
 * `rounds: 1` asks once, for a caller that needs the verdict now.
 */
export async function probeUntilChange(
  zone: string,
  settings: ProbeSettings,
  limits: {
    readonly runForMilliseconds: number;
    readonly rounds?: number;
    /** The previous verdict; without it, `healthy` does not count as a change. */
    readonly previous?: ProbeReport['verdict'];
  },
  { ask, now, wait, onRound }: ProbeSurroundings,
): Promise<ProbeReport> {
  const started = now();
  const endsAt = started.getTime() + limits.runForMilliseconds;
  const failuresWanted = limits.rounds === 1 ? 1 : settings.failures;
  let verdict = limits.previous;
  let wasGood: boolean | undefined;
  let inARow = 0;
  for (let round = 1; ; round++) {
    const roundAt = now().getTime();
    const answers = await Promise.all(
      settings.destinations.map(destination =>
        ask(destination, settings.timeoutMilliseconds),
      ),
    );
    const good = answers.filter(({ isExpected }) => isExpected);
    const isGood = good.length > 0;
    inARow = isGood === wasGood ? inARow + 1 : 1;
    wasGood = isGood;
    onRound(
      isGood
        ? Math.min(...good.map(({ milliseconds }) => milliseconds))
        : undefined,
    );
    const before = verdict;
    if (isGood) verdict = 'healthy';
    else if (inARow >= failuresWanted) verdict = 'unhealthy';
    // A first good round is not a change: most minutes begin with one.
    const hasChanged =
      verdict !== before && !(verdict === 'healthy' && before === undefined);
    const isDecided = isGood ? verdict === 'healthy' : verdict === 'unhealthy';
    const next = isDecided
      ? Math.max(roundAt + settings.intervalMilliseconds, now().getTime())
      : now().getTime();
    // An undecided run continues: it needs one or two more rounds.
    const isOver = round === limits.rounds || (isDecided && next > endsAt);
    if (hasChanged || isOver) {
      return {
        kind: 'probe',
        zone,
        verdict: verdict ?? 'unhealthy',
        rounds: inARow,
        startedAt: started.toISOString(),
        endedAt: now().toISOString(),
        evidence: settings.destinations.map(({ url }, index) => ({
          url,
          outcome: answers[index].outcome,
        })),
      };
    }
    await wait(next - now().getTime());
  }
}

import fc from 'fast-check';
import { nameOf, planCases } from '../plans/planCases';
import { type Stage, tellCase } from '../plans/tellCase';
import { editAsForeign } from '../troubles/foreignTroubles';
import { cancelAll } from '../troubles/processTroubles';
import { strikeAt, together } from '../troubles/strikeAt';
import { ids } from '../world/scenario';
import { World } from '../world/World';
import { troubles } from './faultTable';

/** Something that happens at a time, whatever is written then. */
const moments = ['cancel', 'kill', 'stop', 'edit s1', 'edit s2', 'edit s3'];

/**
 * A case in which several things go wrong: at writes, by number, and at times, in seconds.
 *
 * @internal
 */
const schedules = fc.record({
  planCase: fc.integer({ min: 0, max: planCases.length - 1 }),
  isUnseen: fc.boolean(),
  cancelsWhenAsked: fc.boolean(),
  skewsSeconds: fc.tuple(
    ...[1, 2, 3].map(() => fc.integer({ min: -120, max: 120 })),
  ),
  jitter: fc.integer({ min: 0, max: 1_000_000 }),
  atWrites: fc.uniqueArray(
    fc.record({
      write: fc.integer({ min: 1, max: 10 }),
      trouble: fc.integer({ min: 0, max: troubles.length - 1 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ write }) => write },
  ),
  atTimes: fc.array(
    fc.record({
      second: fc.integer({ min: 1, max: 60 }),
      moment: fc.constantFrom(...moments),
    }),
    { maxLength: 2 },
  ),
});

type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

async function happen(moment: string, stage: Stage): Promise<void> {
  const { world } = stage;
  const { living } = world;
  if (moment === 'cancel') {
    await cancelAll(stage);
  } else if (moment === 'stop') {
    living.pause(50_000);
  } else if (moment === 'kill') {
    if (world.replicas.filter(({ lives }) => lives).length > 1) {
      living.kill();
    }
  } else {
    await editAsForeign(stage, ids.subnet(moment.slice(-2)), moment);
  }
}

/** What is wrong with the end of a schedule, in words; nothing: all is well. */
async function tellSchedule(schedule: Schedule): Promise<readonly string[]> {
  const world = await World.start();
  let { jitter } = schedule;
  // A linear congruential generator with the constants of Numerical Recipes.
  const random = () => {
    jitter = (Math.imul(jitter, 1_664_525) + 1_013_904_223) >>> 0;
    return jitter / 2 ** 32;
  };
  const { findings } = await tellCase(world, planCases[schedule.planCase], {
    skewsMilliseconds: schedule.skewsSeconds.map(seconds => seconds * 1_000),
    random,
    isUnseen: schedule.isUnseen,
    cancelsWhenAsked: schedule.cancelsWhenAsked,
    disturb: stage => {
      world.disturb(
        together(
          schedule.atWrites.map(
            ({ write, trouble }) =>
              strikeAt(troubles[trouble], {
                stage,
                isMeant: ({ ordinal }) => ordinal === write,
              }).disturbance,
          ),
        ),
      );
      schedule.atTimes.forEach(({ second, moment }) => {
        void world.time
          .wait(second * 1_000)
          .then(() => happen(moment, stage))
          .catch(() => {});
      });
    },
  });
  return findings;
}

/** A schedule as a person reads it. */
function describeSchedule(schedule: Schedule): string {
  const { isUnseen, cancelsWhenAsked } = schedule;
  return [
    nameOf(planCases[schedule.planCase]),
    isUnseen ? '' : `asked, ${cancelsWhenAsked ? 'cancels' : 'agrees'}`,
    `clocks ${schedule.skewsSeconds.join('/')} s`,
    ...schedule.atWrites.map(
      ({ write, trouble }) => `write ${write}: ${troubles[trouble].name}`,
    ),
    ...schedule.atTimes.map(
      ({ second, moment }) => `after ${second} s: ${moment}`,
    ),
  ]
    .filter(Boolean)
    .join('; ');
}

/** What came of a number of schedules. */
export interface Played {
  readonly seed: number;
  readonly schedules: number;
  /** Of the smallest schedule that fails. */
  readonly failure?: {
    readonly path: string;
    readonly schedule: string;
    readonly findings: readonly string[];
  };
}

/** Plays the schedules of a seed; the first that fails is made as small as it can be. */
export async function playSchedules(options: {
  readonly seed: number;
  readonly count: number;
  /** Of a failure that was printed: plays that one. */
  readonly path?: string;
}): Promise<Played> {
  const { seed, count, path } = options;
  const details = await fc.check(
    fc.asyncProperty(schedules, async schedule => {
      const findings = await tellSchedule(schedule);
      if (findings.length > 0) {
        throw new Error(findings.join('\n'));
      }
    }),
    {
      seed,
      numRuns: count,
      ...(path !== undefined && { path, endOnFailure: true }),
      // Shrinking a few minutes is enough to read what is left.
      interruptAfterTimeLimit: 240_000,
    },
  );
  const { counterexample, counterexamplePath } = details;
  return {
    seed,
    schedules: details.numRuns,
    ...(counterexample && {
      failure: {
        path: counterexamplePath ?? '',
        schedule: describeSchedule(counterexample[0]),
        findings: await tellSchedule(counterexample[0]),
      },
    }),
  };
}

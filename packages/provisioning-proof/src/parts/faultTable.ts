import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { nameOf, type PlanCase, planCases } from '../plans/planCases';
import { type Stage, tellCase } from '../plans/tellCase';
import { cloudFaults } from '../troubles/cloudFaults';
import { foreignTroubles } from '../troubles/foreignTroubles';
import { cancelAll, processTroubles } from '../troubles/processTroubles';
import { pathOf } from '../troubles/pathOf';
import { strikeAt, together } from '../troubles/strikeAt';
import type { Trouble } from '../troubles/Trouble';
import { type ArrivingWrite, type Disturbance, World } from '../world/World';

/** All that can go wrong at a write. */
export const troubles: readonly Trouble[] = [
  ...cloudFaults,
  ...processTroubles,
  ...foreignTroubles,
];

/** One cell of the table. */
export interface Cell {
  /** Absent: nothing went wrong. */
  readonly phase?: Phase;
  readonly row: string;
  readonly trouble: string;
  /**
   * One letter for each run: `C` converged, `U` undone or cancelled, `F` failed with all that is left listed, `-`
   * did not start; `·`: no request of the step can meet the trouble, as this very run shows.
   */
  readonly letters: string;
  readonly findings: readonly string[];
}

/** Forward, at the write that takes it back, or forward in a run that is cancelled once all is done. */
const phases = ['forward', 'undo', 'back'] as const;
export type Phase = (typeof phases)[number];

/** What is asked of a run that is done and then cancelled: whether what was met on the way is taken back. */
const metOnTheWay = [
  'reset after',
  'late answer',
  'crash after',
  'stopped before',
  'stopped after',
];

const troublesOf = (phase: Phase): readonly Trouble[] =>
  phase === 'back'
    ? troubles.filter(
        each =>
          foreignTroubles.includes(each) || metOnTheWay.includes(each.name),
      )
    : troubles;

const letterOf: Readonly<Record<string, string>> = {
  succeeded: 'C',
  undone: 'U',
  cancelled: 'U',
  failed: 'F',
  refused: '-',
};

type StepOfRun = Pick<Step, 'key' | 'kind' | 'resourceId'>;

const isDeletion = ({ kind }: StepOfRun) => kind === 'retireResource';
const isCreation = ({ kind }: StepOfRun) => kind.startsWith('create');

/** Picks the write that does a step, or that takes it back. */
function writeOf(
  step: StepOfRun,
  phase: Phase,
): (write: ArrivingWrite) => boolean {
  const path = pathOf(step.resourceId);
  const isDelete = phase === 'undo' ? isCreation(step) : isDeletion(step);
  let left = phase === 'undo' && !isDelete ? 2 : 1;
  return write => {
    if (
      write.method !== (isDelete ? 'DELETE' : 'PUT') ||
      !path.test(write.path)
    ) {
      return false;
    }
    left -= 1;
    return left === 0;
  };
}

/** All rows of a plan, one cell for each trouble. */
export async function* faultTable(options: {
  readonly planCase: string;
  /** Every nth cell; 1: all. */
  readonly every?: number;
  /** Of these columns only. */
  readonly names?: readonly string[];
}): AsyncGenerator<Cell> {
  const planCase = planCases.find(
    each => nameOf(each) === options.planCase,
  ) as PlanCase;
  const world = await World.start();
  const methods: string[] = [];
  const busy = () =>
    world.azure.journal
      .complete()
      .writes()
      .filter(({ status }) => status >= 400)
      .map(({ status, path }) => `not in turn: ${status} for ${path}`);
  const undisturbed = await tellCase(world, planCase, {
    disturb: ({ world: { disturb } }) =>
      disturb.call(world, {
        before: async ({ method }) => {
          methods.push(method);
        },
      }),
  });
  yield {
    row: options.planCase,
    trouble: '',
    letters: undisturbed.ends.map(end => letterOf[end]).join(''),
    findings: [...undisturbed.findings, ...busy()],
  };
  // A deletion is not taken back: a run that retires turns back before its first one.
  const firstDeletion = methods.indexOf('DELETE');
  const turnsBackAt = firstDeletion < 0 ? methods.length : firstDeletion;
  let count = 0;
  for (const step of undisturbed.runs.flatMap(run => run.steps)) {
    for (const phase of phases) {
      for (const trouble of troublesOf(phase)) {
        count += 1;
        if (
          count % (options.every ?? 1) === 0 &&
          (options.names?.includes(trouble.name) ?? true)
        ) {
          yield tellCell(world, {
            planCase,
            step,
            phase,
            trouble,
            turnsBackAt,
          });
        }
      }
    }
  }
}

async function tellCell(
  world: World,
  options: {
    readonly planCase: PlanCase;
    readonly step: StepOfRun;
    readonly phase: Phase;
    readonly trouble: Trouble;
    /** The write after which a run is cancelled that has to go back. */
    readonly turnsBackAt: number;
  },
): Promise<Cell> {
  const { planCase, step, phase, trouble } = options;
  let hasStruck = () => false;
  const turnBack = (stage: Stage): Disturbance | undefined =>
    phase === 'forward'
      ? undefined
      : {
          after: async ({ ordinal }) => {
            if (ordinal === options.turnsBackAt) {
              await cancelAll(stage);
            }
          },
        };
  const told = await tellCase(world, planCase, {
    disturb: stage => {
      const struck = strikeAt(trouble, {
        stage,
        isMeant: writeOf(step, phase),
      });
      hasStruck = struck.hasStruck;
      world.disturb(together([turnBack(stage), struck.disturbance]));
    },
  });
  return {
    phase,
    row: `${nameOf(planCase)} ${step.key}`,
    trouble: trouble.name,
    letters: hasStruck() ? told.ends.map(end => letterOf[end]).join('') : '·',
    findings: told.findings,
  };
}

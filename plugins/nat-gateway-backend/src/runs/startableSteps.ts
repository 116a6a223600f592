import type { RunStepRecord } from '../database/runs/RunStepRecord';

/**
 * The steps that can start now: nobody works on them, what they come after has succeeded, they
 * share no lock with one that is worked on, and egress may move if they move it.
 * A step whose intent is stored without an operation (a crash) counts as not started.
 *
 * @internal
 */
export function startableSteps(
  steps: readonly RunStepRecord[],
  options: {
    /** Keys of steps that are worked on. */
    readonly working: ReadonlySet<string>;
    /** Steps that move egress do not start. */
    readonly holdsEgress: boolean;
  },
): readonly RunStepRecord[] {
  const { working, holdsEgress } = options;
  const succeeded = new Set(
    steps.filter(step => step.state === 'succeeded').map(step => step.key),
  );
  const known = new Set(steps.map(step => step.key));
  const locked = new Set(
    steps
      .filter(step => working.has(step.key))
      .flatMap(step => step.step.locks),
  );
  const startable: RunStepRecord[] = [];
  for (const each of steps) {
    const { after, locks, effect } = each.step;
    const open = each.state === 'pending' || each.state === 'running';
    if (
      open &&
      !working.has(each.key) &&
      !(holdsEgress && effect === 'movesEgress') &&
      after.every(key => succeeded.has(key) || !known.has(key)) &&
      !locks.some(lock => locked.has(lock))
    ) {
      startable.push(each);
      locks.forEach(lock => locked.add(lock));
    }
  }
  return startable;
}

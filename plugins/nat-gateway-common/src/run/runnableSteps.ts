import type { RunStep } from './Run';
import type { Step } from '../plan/Step';

/**
 * The steps that may start now, all at once: pending, with everything they wait for succeeded,
 * and with no lock in common with a running step or with one another.
 *
 * @public
 */
export function runnableSteps<T extends Pick<Step, 'key' | 'after' | 'locks'>>(
  steps: readonly T[],
  states: Readonly<Record<string, RunStep['state']>>,
): readonly T[] {
  const stateOf = (key: string) => states[key] ?? 'pending';
  const held = new Set(
    steps
      .filter(({ key }) => stateOf(key) === 'running')
      .flatMap(({ locks }) => locks),
  );
  const runnable: T[] = [];
  for (const step of steps) {
    const ready =
      stateOf(step.key) === 'pending' &&
      step.after.every(key => stateOf(key) === 'succeeded');
    if (ready && !step.locks.some(lock => held.has(lock))) {
      step.locks.forEach(lock => held.add(lock));
      runnable.push(step);
    }
  }
  return runnable;
}

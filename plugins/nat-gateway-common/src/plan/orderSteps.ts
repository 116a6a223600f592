import { InputError } from '@backstage/errors';
import type { Step } from './Step';

/**
 * The steps in an order in which each comes after those that it waits for; steps that could go
 * either way keep the order they came in.
 *
 * @throws InputError when a key stands twice, a step waits for one that is not there, or steps wait for each other.
 * @public
 */
export function orderSteps<T extends Pick<Step, 'key' | 'after'>>(
  steps: readonly T[],
): readonly T[] {
  const keys = new Set(steps.map(step => step.key));
  if (keys.size !== steps.length) {
    const seen = new Set<string>();
    const twice = steps.find(({ key }) => seen.size === seen.add(key).size);
    throw new InputError(
      `the step ${twice?.key} stands twice in the plan; give each step a key of its own`,
    );
  }
  for (const { key, after } of steps) {
    const missing = after.find(other => !keys.has(other));
    if (missing !== undefined) {
      throw new InputError(
        `the step ${key} waits for ${missing}, which is not in the plan; add it or do not wait for it`,
      );
    }
  }
  const ordered: T[] = [];
  const done = new Set<string>();
  while (ordered.length < steps.length) {
    const next = steps.find(
      ({ key, after }) => !done.has(key) && after.every(k => done.has(k)),
    );
    if (!next) {
      const left = steps.map(({ key }) => key).filter(key => !done.has(key));
      throw new InputError(
        `the steps ${left.join(
          ', ',
        )} wait for each other, so none can be first; take one of the waits away`,
      );
    }
    done.add(next.key);
    ordered.push(next);
  }
  return ordered;
}

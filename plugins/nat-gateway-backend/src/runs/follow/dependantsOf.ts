import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The keys of all steps that come after a step, directly or through others.
 *
 * @internal
 */
export function dependantsOf(
  key: string,
  steps: readonly Pick<Step, 'key' | 'after'>[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const step of steps) {
      if (step.after.includes(next) && !found.has(step.key)) {
        found.add(step.key);
        open.push(step.key);
      }
    }
  }
  return found;
}

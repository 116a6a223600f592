import type { Step } from 'backstage-plugin-nat-gateway-common';
import type { StepInput, StepKind } from './StepKind';

/**
 * Makes a step whose input fits its kind.
 *
 * @internal
 */
export function createStep<K extends StepKind>(
  kind: K,
  step: Omit<Step, 'kind' | 'input' | 'locks'> & {
    readonly input: StepInput<K>;
    /** Ids in any case. */
    readonly locks: readonly string[];
  },
): Step {
  return {
    ...step,
    kind,
    locks: [...new Set(step.locks.map(id => id.toLowerCase()))],
    // Absent values would not survive being stored; the plan's hash must not depend on them.
    input: JSON.parse(JSON.stringify(step.input)),
  };
}

import type {
  Said,
  Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StepInput, StepKind } from './StepKind';

/**
 * Makes a step whose input fits its kind.
 *
 * @internal
 */
export function createStep<K extends StepKind>(
  kind: K,
  step: Omit<Step, 'kind' | 'title' | 'wording' | 'input' | 'locks'> & {
    readonly title: Said;
    /** The configuration key; a subscription may stand in several accounts. */
    readonly account: string;
    readonly input: StepInput<K>;
    /** Ids in any case. */
    readonly locks: readonly string[];
  },
): Step {
  const { account, input, title, ...rest } = step;
  return {
    ...rest,
    kind,
    title: title.message,
    wording: title.wording,
    locks: [...new Set(step.locks.map(id => id.toLowerCase()))],
    // Absent values would not survive being stored; the plan's hash must not depend on them.
    input: JSON.parse(JSON.stringify({ account, ...input })),
  };
}

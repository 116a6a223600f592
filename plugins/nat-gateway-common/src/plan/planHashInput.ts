import type { PlanDraft } from './Plan';

/**
 * What makes a plan the plan it is: the Spec, the steps, what they change and what a person has to
 * say yes to. The cost is left out, or a new price list would make an acknowledged plan another one.
 * Hash the {@link canonicalJson} of it.
 *
 * @public
 */
export function planHashInput(
  draft: PlanDraft,
  options: { readonly specHash: string },
): Readonly<Record<string, unknown>> {
  const { cost: _cost, ...changes } = draft.changes;
  return {
    specHash: options.specHash,
    steps: draft.steps,
    changes,
    requiredAcknowledgements: draft.requiredAcknowledgements,
  };
}

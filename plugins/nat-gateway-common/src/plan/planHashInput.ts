import type { PlanDraft } from './Plan';

const withoutWording = <T extends { readonly wording?: unknown }>({
  wording: _wording,
  ...rest
}: T) => rest;

/**
 * What makes a plan the plan it is: the Spec, the steps, what they change and what a person has to
 * say yes to. The cost is left out, or a new price list would make an acknowledged plan another one;
 * so are the wordings, which say in other languages what stands here in English.
 * Hash the {@link canonicalJson} of it.
 *
 * @public
 */
export function planHashInput(
  draft: PlanDraft,
  options: { readonly specHash: string },
): Readonly<Record<string, unknown>> {
  return {
    specHash: options.specHash,
    steps: draft.steps.map(withoutWording),
    gateways: draft.changes.gateways.map(
      ({ cost: _cost, disruptionWording: _wording, ...changes }) => ({
        ...changes,
        notes: changes.notes?.map(({ message }) => message),
        subnets: changes.subnets.map(
          ({ beforeWording: _before, ...subnet }) => subnet,
        ),
      }),
    ),
    requiredAcknowledgements:
      draft.requiredAcknowledgements.map(withoutWording),
  };
}

import { ForwardedError } from '@backstage/errors';
import {
  type Plan,
  type PlanDraft,
  orderSteps,
  planHashInput,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { hashOf } from './hashOf';

function orderedSteps(spec: AcceptedSpec, draft: PlanDraft) {
  try {
    return orderSteps(draft.steps);
  } catch (error) {
    throw new ForwardedError(
      `The plan for ${spec.name} cannot be carried out; report this to the maintainers of the ${spec.provider} module`,
      error,
    );
  }
}

/**
 * Gives a draft its identity, and its steps the order in which they are carried out. Throws an
 * `InputError` for a draft that cannot be carried out.
 *
 * @internal
 */
export function planOf(spec: AcceptedSpec, draft: PlanDraft): Plan {
  const specHash = hashOf(spec.document);
  const steps = orderedSteps(spec, draft);
  return {
    provider: spec.provider,
    scope: spec.scope.scope,
    name: spec.name,
    permission: spec.permission.name,
    specHash,
    hash: hashOf(planHashInput({ ...draft, steps }, { specHash })),
    subject: draft.subject,
    touches: draft.touches,
    steps,
    changes: draft.changes,
    requiredAcknowledgements: draft.requiredAcknowledgements,
  };
}

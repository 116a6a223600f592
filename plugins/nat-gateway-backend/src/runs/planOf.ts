import {
  type Plan,
  type PlanDraft,
  planHashInput,
} from 'backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from 'backstage-plugin-nat-gateway-node';
import { hashOf } from './hashOf';

/**
 * Gives a draft its identity.
 *
 * @internal
 */
export function planOf(spec: AcceptedSpec, draft: PlanDraft): Plan {
  const specHash = hashOf(spec.document);
  return {
    provider: spec.provider,
    scope: spec.scope.scope,
    name: spec.name,
    specHash,
    hash: hashOf(planHashInput(draft, { specHash })),
    steps: draft.steps,
    changes: draft.changes,
    requiredAcknowledgements: draft.requiredAcknowledgements,
  };
}

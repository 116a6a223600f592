import {
  type PlanAnswer,
  type PlanDraft,
  type Plan,
  orderSteps,
  planHashInput,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { ForwardedError } from '@backstage/errors';
import { observeOurs } from '../observe/observeOurs';
import { requireCapability } from '../../providers/requireCapability';
import { providerOf } from '../observe/providerOf';
import type { RunServiceOptions } from '../hold/RunServiceOptions';
import { withPeaks } from './withPeaks';
import { hashOf } from './hashOf';
import { requireFewSteps } from '../states/requireFewSteps';

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
 */
function planOf(spec: AcceptedSpec, draft: PlanDraft): Plan {
  const specHash = hashOf(spec.document);
  requireFewSteps(draft.steps);
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

/**
 * Observes, checks and plans an accepted Spec. Writes nothing.
 *
 * @internal
 */
export async function answerPlan(
  spec: AcceptedSpec,
  options: Pick<RunServiceOptions, 'database' | 'providers' | 'timing'> & {
    readonly signal: AbortSignal;
    /** Throws to refuse: asked with whose everything is, before any of it is told. */
    readonly authorize?: (draft: PlanDraft) => void;
  },
): Promise<{
  readonly answer: PlanAnswer;
  readonly observation: Observation;
}> {
  const provider = providerOf(spec.provider, options);
  const specs = requireCapability(provider, 'specs');
  const observation = await observeOurs(spec, { ...options, specs });
  const draft = specs.plan(spec, observation);
  options.authorize?.(draft);
  const violations = specs.check(spec, observation);
  return {
    observation,
    answer:
      violations.length > 0
        ? { violations }
        : {
            plan: await withPeaks(options.database, {
              plan: planOf(spec, draft),
              cloud: provider.description,
            }),
            violations,
          },
  };
}

import type {
  PlanAnswer,
  PlanDraft,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { observeOurs } from './observeOurs';
import { planOf } from './planOf';
import { requireCapability } from '../providers/requireCapability';
import { providerOf } from './providerOf';
import type { RunServiceOptions } from './RunServiceOptions';
import { withPeaks } from './withPeaks';

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
  const specs = requireCapability(providerOf(spec.provider, options), 'specs');
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
            plan: await withPeaks(options.database, planOf(spec, draft)),
            violations,
          },
  };
}

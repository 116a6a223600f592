import { type PlanAnswer, scopeKey } from 'backstage-plugin-nat-gateway-common';
import type {
  AcceptedSpec,
  Observation,
} from 'backstage-plugin-nat-gateway-node';
import { selectCreatedGuids } from '../database/runs/selectCreatedGuids';
import { planOf } from './planOf';
import { providerOf } from './providerOf';
import type { RunServiceOptions } from './RunServiceOptions';

/**
 * Observes, checks and plans an accepted Spec. Writes nothing.
 *
 * @internal
 */
export async function answerPlan(
  spec: AcceptedSpec,
  options: Pick<RunServiceOptions, 'database' | 'providers'> & {
    readonly signal: AbortSignal;
  },
): Promise<{
  readonly answer: PlanAnswer;
  readonly observation: Observation;
}> {
  const { database, signal } = options;
  const provider = providerOf(spec.provider, options);
  const observation = await provider.observe(spec, {
    createdGuids: await selectCreatedGuids(database, {
      scope: scopeKey(spec.scope.scope),
    }),
    signal,
  });
  const violations = provider.check(spec, observation);
  return {
    observation,
    answer:
      violations.length > 0
        ? { violations }
        : { plan: planOf(spec, provider.plan(spec, observation)), violations },
  };
}

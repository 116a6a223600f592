import { ConflictError, InputError } from '@backstage/errors';
import {
  type Acknowledgement,
  type Plan,
  missingAcknowledgements,
  type PlanDraft,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { selectRun } from '../../database/runs/selectRun';
import { answerPlan } from './answerPlan';
import { hashOf } from './hashOf';
import { providerOf } from '../observe/providerOf';
import { requireCapability } from '../../providers/requireCapability';
import { runOfKey } from './runOfKey';
import type { RunServiceOptions } from '../hold/RunServiceOptions';
import { storeRun } from './storeRun';
import { violationsError } from '../errors/violationsError';

/**
 * What a run is started with, after the door: shape checked, caller known.
 *
 * @internal
 */
export interface StartRunOptions {
  readonly spec: AcceptedSpec;
  readonly acknowledgement: Acknowledgement;
  readonly idempotencyKey?: string;
  /** Entity ref or service subject of who asks. */
  readonly startedBy: string;
  /** Throws to refuse: asked with whose everything is that the run touches, or touched. */
  readonly authorize?: (plan: Pick<PlanDraft, 'subject' | 'touches'>) => void;
  readonly signal?: AbortSignal;
}

function requireAcknowledged(
  plan: Plan,
  acknowledgement: Acknowledgement,
): void {
  const { planHash } = acknowledgement;
  if (planHash !== undefined && planHash !== plan.hash) {
    const now = plan.steps.map(step => step.title).join('; ') || 'nothing';
    throw new ConflictError(
      `The plan has changed since you saw it. To do now: ${now}. Look again and acknowledge that plan.`,
    );
  }
  const missing = missingAcknowledgements(plan, acknowledgement);
  if (missing.length > 0) {
    throw new InputError(
      `The plan needs to be acknowledged first:\n${missing
        .map(each => each.message)
        .join('\n')}`,
    );
  }
}

/**
 * Plans anew, refuses what was not acknowledged, and stores the run. A run of the same key that has
 * not ended unsuccessfully is the answer instead.
 *
 * @internal
 */
export async function startRun(
  service: RunServiceOptions,
  options: StartRunOptions,
): Promise<{ readonly id: string; readonly created: boolean }> {
  const { spec, acknowledgement, idempotencyKey, startedBy } = options;
  const { database, configuration } = service;
  const provider = providerOf(spec.provider, service);
  const specs = requireCapability(provider, 'specs');
  requireCapability(provider, 'writes');
  const specHash = hashOf(spec.document);

  const key = await runOfKey(database, { idempotencyKey, specHash });
  if (key.runId !== undefined) {
    options.authorize?.((await selectRun(database, { id: key.runId })).plan);
    return { id: key.runId, created: false };
  }
  if (configuration.writeFreeze) {
    throw new ConflictError(
      `Writes are frozen (natGateway.policy.writeFreeze): ${configuration.writeFreeze.reason} Start the run when the freeze is over.`,
    );
  }
  const { answer, observation } = await answerPlan(spec, {
    ...service,
    signal: options.signal ?? new AbortController().signal,
    authorize: options.authorize,
  });
  if (!answer.plan) {
    throw violationsError(answer.violations);
  }
  requireAcknowledged(answer.plan, acknowledgement);
  return storeRun(service, {
    spec,
    plan: answer.plan,
    acknowledgement,
    startedBy,
    attempt: key.nextAttempt,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    outputs: () => specs.outputs(spec, observation),
  });
}

import { ConflictError } from '@backstage/errors';
import {
  say,
  type Acknowledgement,
  type Plan,
  type RunOutputs,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { appendRunEvents } from '../../database/runs/appendRunEvents';
import { insertRun } from '../../database/runs/insertRun';
import { insertRunResources } from '../../database/runs/insertRunResources';
import { insertRunSteps } from '../../database/runs/insertRunSteps';
import { selectClaimant } from '../../database/runs/selectClaimant';
import { idKeyOf } from '../../providers/idKeyOf';
import { refuse } from '../../words/refuse';
import { nextRunState } from '../states/nextRunState';
import { runOfKey } from './runOfKey';
import type { RunServiceOptions } from '../hold/RunServiceOptions';

/**
 * Stores a planned run with its steps and claims; an empty plan has succeeded at once. Of two
 * starts at the same time, unique constraints on key and claims let one through.
 *
 * @internal
 */
export async function storeRun(
  service: RunServiceOptions,
  options: {
    readonly spec: AcceptedSpec;
    readonly plan: Plan;
    readonly acknowledgement: Acknowledgement;
    readonly startedBy: string;
    readonly idempotencyKey?: string;
    readonly attempt: number;
    readonly outputs: () => RunOutputs;
  },
): Promise<{ readonly id: string; readonly created: boolean }> {
  const { database, timing, uuid } = service;
  const { spec, plan, idempotencyKey } = options;
  const id = uuid();
  const idKey = idKeyOf(spec.provider, service);
  const at = timing.now().toISOString();
  const nothingToDo = plan.steps.length === 0;
  const claimed = plan.steps.map(step => step.resourceId);

  const run = {
    id,
    name: spec.name,
    subject: plan.subject,
    plan,
    document: spec.document,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    attempt: options.attempt,
    phase: 'forward' as const,
    startedBy: options.startedBy,
    acknowledgement: options.acknowledgement,
    acknowledged: [],
    notUndone: [],
    createdAt: at,
    updatedAt: at,
    state: nothingToDo
      ? nextRunState('planned', 'succeed')
      : ('planned' as const),
    ...(nothingToDo && { outputs: options.outputs(), finishedAt: at }),
  };
  const said = nothingToDo
    ? say('event.nothingToDo', {})
    : say('event.planned', { count: plan.steps.length, by: options.startedBy });

  try {
    await database.transaction(async trx => {
      await insertRun(trx, { run });
      await insertRunResources(trx, {
        runId: id,
        idKey,
        claimed,
        touched: plan.changes.gateways
          .flatMap(({ subnets }) => subnets)
          .flatMap(({ resourceId, replacedGatewayResourceId: replaced }) => [
            resourceId,
            ...(replaced ? [replaced] : []),
          ]),
      });
      await insertRunSteps(trx, {
        runId: id,
        phase: 'forward',
        steps: plan.steps.map((step, ordinal) => ({
          key: step.key,
          ordinal,
          step,
        })),
      });
      const events = [{ level: 'info' as const, ...said }];
      await appendRunEvents(trx, { runId: id, at, events });
    });
    // Others see at once what is announced.
    if (!nothingToDo) service.onConverged(plan.scope);
    return { id, created: true };
  } catch (error) {
    const { specHash } = plan;
    const key = await runOfKey(database, { idempotencyKey, specHash });
    if (key.runId !== undefined) {
      return { id: key.runId, created: false };
    }
    const other = await selectClaimant(database, {
      resourceIds: claimed,
      idKey,
    });
    if (other) {
      throw Object.assign(
        refuse(
          ConflictError,
          say('refusal.otherRunChanges', {
            run: other.id,
            name: other.name,
            resource: other.resourceId,
          }),
        ),
        { runId: other.id },
      );
    }
    throw error;
  }
}

import type {
  CloudDescription,
  Run,
  RunStep,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { gatewaysOf } from './gatewaysOf';
import { subnetsOf } from './subnetsOf';

const runStepOf = (each: RunStepRecord): RunStep => ({
  key: each.key,
  kind: each.step.kind,
  title: each.step.title,
  ...(each.step.wording && { wording: each.step.wording }),
  resourceId: each.step.resourceId,
  effect: each.step.effect,
  state: each.state,
  ...(each.intentAt !== undefined && { startedAt: each.intentAt }),
  ...(each.finishedAt !== undefined && { finishedAt: each.finishedAt }),
  ...(each.error && { error: each.error }),
});

/**
 * A stored run as it is answered: the plan's steps with what happened to them.
 *
 * @internal
 */
export function runOfRecord(
  run: RunRecord,
  options: {
    readonly steps: readonly RunStepRecord[];
    readonly idKey: CloudDescription['idKey'];
  },
): Run {
  const stepsOf = (phase: RunStepRecord['phase']) =>
    options.steps.filter(each => each.phase === phase).map(runStepOf);
  // What came out by a pause is no outcome of a run that was taken back later.
  const hasOutputs =
    run.state === 'succeeded' || (run.pending && run.phase === 'forward');
  return {
    id: run.id,
    name: run.name,
    subject: run.subject,
    state: run.state,
    phase: run.phase,
    answers: run.answers,
    attempt: run.attempt,
    startedBy: run.startedBy,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
    specHash: run.plan.specHash,
    plan: run.plan,
    acknowledgement: run.acknowledgement,
    notUndone: run.notUndone,
    subnets:
      run.pending?.subnets ??
      subnetsOf(run.plan, { ...options, movesBack: new Set() }),
    ...(run.cancelRequestedBy !== undefined && {
      cancelRequestedBy: run.cancelRequestedBy,
    }),
    ...(run.finishedAt !== undefined && { finishedAt: run.finishedAt }),
    ...(run.pending && { pendingAcknowledgement: run.pending }),
    ...(hasOutputs && run.outputs && { outputs: run.outputs }),
    ...(run.error && { error: run.error }),
    steps: stepsOf('forward'),
    gateways: gatewaysOf(run, options),
    undoSteps: stepsOf('undo'),
  };
}

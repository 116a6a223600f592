import { missingAcknowledgements } from 'backstage-plugin-nat-gateway-common';
import type { Observation } from 'backstage-plugin-nat-gateway-node';
import type { RunRecord } from '../database/runs/RunRecord';
import { selectCreatedGuids } from '../database/runs/selectCreatedGuids';
import { selectRunSteps } from '../database/runs/selectRunSteps';
import { subjectOfScope } from '../database/subjects/subjectOfScope';
import { commitProgress } from './commitProgress';
import { interruptible } from './interruptible';
import { judgeDocument } from './judgeDocument';
import { replanSteps } from './replanSteps';
import type { RunDrive } from './RunDrive';
import { runErrorOf } from './runErrorOf';
import type { StepOutcome } from './StepOutcome';
import { storeReplannedSteps } from './storeReplannedSteps';
import { unacknowledgedConcern } from './unacknowledgedConcern';

/**
 * Judges the stored Spec by today's configuration and live state and goes on with what is left to
 * do. Holds no user's token: what the person was allowed stands in the run, what the configuration
 * allows is asked again.
 *
 * @internal
 */
export async function replanRun(
  drive: RunDrive,
  options: { readonly run: RunRecord },
): Promise<StepOutcome> {
  const { run } = options;
  const { options: service, provider } = drive;
  const refuse = (message: string): StepOutcome => ({
    kind: 'failed',
    error: {
      code: 'PlanChanged',
      message,
      wayOut: 'Look at the plan again and start a new run.',
    },
  });
  const isOver = () => drive.work.aborted && !drive.stop.aborted;
  if (isOver()) {
    return { kind: 'failed', error: runErrorOf(drive.work.reason) };
  }
  const judged = judgeDocument(run.document, service);
  if ('violations' in judged) {
    return refuse(judged.violations.map(each => each.message).join(' '));
  }
  const { spec } = judged;
  const { ownerRef, scope } = run.subject;
  const today = subjectOfScope(spec.scope).ownerRef;
  if (today !== ownerRef) {
    return refuse(
      `The scope ${scope} belonged to ${ownerRef} when the run started and belongs to ${today} now.`,
    );
  }
  const createdGuids = await selectCreatedGuids(service.database, { scope });
  const signal = drive.work;
  let observation: Observation;
  try {
    observation = await interruptible(
      provider.observe(spec, { createdGuids, runId: run.id, signal }),
      { signal },
    );
  } catch (error) {
    if (isOver()) {
      return { kind: 'failed', error: runErrorOf(drive.work.reason) };
    }
    throw error;
  }
  const violations = provider.check(spec, observation);
  if (violations.length > 0) {
    return refuse(violations.map(each => each.message).join(' '));
  }
  const draft = provider.plan(spec, observation);
  const missing = missingAcknowledgements(draft, run.acknowledgement);
  if (missing.length > 0) {
    return refuse(missing.map(each => each.message).join(' '));
  }
  const concern = unacknowledgedConcern(run.plan.changes, {
    now: draft.changes,
  });
  if (concern) {
    return refuse(concern);
  }
  const steps = replanSteps(
    await selectRunSteps(service.database, {
      runId: run.id,
      phase: 'forward',
    }),
    draft,
  );
  if (steps.unacknowledged.length > 0) {
    const titles = steps.unacknowledged.map(step => step.title).join('; ');
    return refuse(`The plan would now also move egress: ${titles}.`);
  }
  await commitProgress(drive, {}, ({ trx, log }) =>
    storeReplannedSteps(trx, { runId: run.id, steps, log }),
  );
  return { kind: 'succeeded' };
}

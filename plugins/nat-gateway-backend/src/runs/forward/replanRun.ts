import { difference } from 'lodash';
import {
  missingAcknowledgements,
  type CloudDescription,
  type GatewayChanges,
  type RunError,
  type PlanChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import { selectRun } from '../../database/runs/selectRun';
import { selectRunSteps } from '../../database/runs/selectRunSteps';
import { commitProgress } from '../hold/commitProgress';
import { judgeDocument } from '../observe/judgeDocument';
import { observeAgain } from '../observe/observeAgain';
import { type ReplannedSteps, replanSteps } from './replanSteps';
import { ownersChanged } from '../observe/ownersChanged';
import type { RunDrive } from '../hold/RunDrive';
import { runErrorOf } from '../errors/runErrorOf';
import type { StepOutcome } from '../steps/StepOutcome';
import { storeReplannedSteps } from './storeReplannedSteps';

type Concern = Pick<PlanChanges, 'gateways'>;

const addressesOf = ({ addressesLost, notRead = [] }: GatewayChanges) => [
  ...addressesLost,
  ...notRead.map(({ name }) => name),
];

/**
 * What a new plan concerns beyond what the acknowledged one did, in a sentence; undefined: nothing. Each
 * gateway was acknowledged for itself.
 */
function unacknowledgedConcern(
  acknowledged: Concern,
  options: {
    readonly now: Concern;
    readonly idKey: CloudDescription['idKey'];
  },
): string | undefined {
  const { now, idKey } = options;
  const parts = now.gateways.map(gateway => ({
    gateway,
    known: acknowledged.gateways.filter(
      each => idKey(each.resourceId) === idKey(gateway.resourceId),
    ),
  }));
  const clusters = parts.flatMap(({ gateway, known }) =>
    difference(gateway.clusters, ...known.map(each => each.clusters)),
  );
  const addresses = parts.flatMap(({ gateway, known }) =>
    difference(addressesOf(gateway), ...known.map(addressesOf)),
  );
  if (clusters.length > 0) {
    return `It would now also concern the clusters ${clusters.join(', ')}.`;
  }
  return addresses.length > 0
    ? `It would now also take away the addresses ${addresses.join(', ')}.`
    : undefined;
}

/**
 * Judges the stored Spec by today's configuration and live state and goes on with what is left to
 * do. Holds no user's token: what the person was allowed is stored in the run, what the configuration
 * allows is asked again.
 *
 * @internal
 */
export async function replanRun(
  drive: RunDrive,
  options: { readonly run: RunRecord },
): Promise<StepOutcome> {
  const { run } = options;
  const { options: service, specs } = drive;
  const failed = (error: RunError): StepOutcome => ({ kind: 'failed', error });
  const refuse = (message: string) =>
    failed({
      code: 'PlanChanged',
      message,
      wayOut: 'Look at the plan again and start a new run.',
    });
  const judged = judgeDocument(run.document, service);
  if ('violations' in judged) {
    return refuse(judged.violations.map(each => each.message).join(' '));
  }
  const { spec } = judged;
  const read = await observeAgain(drive, { spec });
  if ('error' in read) {
    const { cancelRequestedBy } = await selectRun(service.database, run);
    return cancelRequestedBy === undefined
      ? failed(read.error)
      : { kind: 'stopped' };
  }
  const stored = await selectRunSteps(service.database, {
    runId: run.id,
    phase: 'forward',
  });
  let steps: ReplannedSteps;
  try {
    const draft = specs.plan(spec, read.observation);
    const changedOwners = ownersChanged(run.plan, {
      now: [
        {
          resourceId: run.subject.scope,
          name: spec.name,
          how: 'changed',
          subject: draft.subject,
        },
        ...draft.touches,
      ],
    });
    if (changedOwners) {
      return refuse(changedOwners);
    }
    const violations = specs.check(spec, read.observation);
    if (violations.length > 0) {
      return refuse(violations.map(each => each.message).join(' '));
    }
    const missing = missingAcknowledgements(draft, run.acknowledgement);
    if (missing.length > 0) {
      return refuse(missing.map(each => each.message).join(' '));
    }
    const concern = unacknowledgedConcern(run.plan.changes, {
      now: draft.changes,
      idKey: drive.idKey,
    });
    if (concern) {
      return refuse(concern);
    }
    steps = replanSteps(stored, draft);
  } catch (error) {
    // Pure functions: they would fail again in the same way.
    return failed(runErrorOf(error));
  }
  if (steps.unacknowledged.length > 0) {
    const titles = steps.unacknowledged.map(step => step.title).join('; ');
    return refuse(`The plan would now also move egress: ${titles}.`);
  }
  await commitProgress(drive, {}, ({ trx, log }) =>
    storeReplannedSteps(trx, { runId: run.id, steps, log }),
  );
  return { kind: 'succeeded' };
}

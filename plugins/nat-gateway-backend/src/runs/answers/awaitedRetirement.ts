import {
  say,
  type PendingAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayQuoting } from '../../words/sayQuoting';
import { isNotBegun } from './isNotBegun';

/**
 * What a person has to acknowledge before a run deletes for good what its Spec replaces; undefined when it
 * deletes nothing of that kind any more, or all of it was acknowledged.
 *
 * @internal
 */
export function awaitedRetirement(
  run: Pick<RunRecord, 'plan' | 'acknowledged'>,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
  },
): PendingAcknowledgement | undefined {
  const steps = options.steps
    .filter(
      each =>
        each.phase === 'forward' &&
        each.step.effect === 'retires' &&
        isNotBegun(each),
    )
    .map(({ step }) => step);
  const resourceIds = steps.map(({ resourceId }) => resourceId);
  const isAcknowledged = run.acknowledged.some(
    each =>
      each.reason === 'retirement' &&
      resourceIds.every(id => each.resourceIds?.includes(id)),
  );
  if (steps.length === 0 || isAcknowledged) {
    return undefined;
  }
  const addresses = [
    ...new Set(run.plan.changes.gateways.flatMap(each => each.addressesLost)),
  ];
  const lost =
    addresses.length > 0
      ? addresses
      : say('acknowledgement.noneKnown', {}).wording;
  return {
    reason: 'retirement',
    ...sayQuoting('acknowledgement.retires', {
      english: { lost, removes: steps.map(({ title }) => title) },
      worded: { lost, removes: steps.map(each => each.wording ?? each.title) },
    }),
    addresses: [],
    resourceIds,
  };
}

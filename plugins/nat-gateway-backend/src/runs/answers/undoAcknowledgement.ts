import {
  type CloudDescription,
  say,
  type PendingAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayQuoting } from '../../words/sayQuoting';
import { dependantsOf } from '../follow/dependantsOf';
import { subnetsOf } from '../follow/subnetsOf';

/**
 * What a person has to acknowledge before an undo moves egress back: the steps that do so, the
 * addresses that come back and those that go.
 *
 * @internal
 */
export function undoAcknowledgement(
  run: Pick<RunRecord, 'plan'>,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
    /** Of the undo steps that would write now. */
    readonly keys: readonly string[];
    /** IPs and CIDRs that the settled steps brought. */
    readonly addresses: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): PendingAcknowledgement {
  const { gateways } = run.plan.changes;
  const undo = options.steps.filter(each => each.phase === 'undo');
  const graph = undo.map(({ key, step }) => ({ ...step, key }));
  // What builds on them cannot be looked at yet: the same yes covers it.
  const keys = new Set(
    options.keys.flatMap(key => [key, ...dependantsOf(key, graph)]),
  );
  const moves = undo.filter(
    ({ key, step }) => keys.has(key) && step.effect === 'movesEgress',
  );
  const moved = new Set(
    moves.map(({ step }) => options.idKey(step.resourceId)),
  );
  const back = [
    ...new Set(gateways.flatMap(({ addressesLost }) => addressesLost)),
  ];
  const left = [
    ...new Set([
      ...gateways.flatMap(({ addressesGained }) => addressesGained.known),
      ...options.addresses,
    ]),
  ].filter(address => !back.includes(address));
  const noneKnown = say('acknowledgement.noneKnown', {}).wording;
  const addresses = {
    back: back.length > 0 ? back : noneKnown,
    left: left.length > 0 ? left : noneKnown,
  };
  return {
    reason: 'undo',
    ...sayQuoting('acknowledgement.undo', {
      english: { ...addresses, moves: moves.map(({ step }) => step.title) },
      worded: {
        ...addresses,
        moves: moves.map(({ step }) => step.wording ?? step.title),
      },
    }),
    addresses: back,
    gateways: gateways
      .map(each => ({
        resourceId: each.resourceId,
        name: each.name,
        addresses: each.addressesLost,
        subnets: [...each.subnets, ...(each.detachedSubnets ?? [])]
          .filter(subnet => moved.has(options.idKey(subnet.resourceId)))
          .map(subnet => ({
            resourceId: subnet.resourceId,
            name: subnet.name,
          })),
      }))
      .filter(
        ({ resourceId, subnets }) =>
          subnets.length > 0 || moved.has(options.idKey(resourceId)),
      ),
    resourceIds: moves.map(({ step }) => step.resourceId),
    subnets: subnetsOf(run.plan, { ...options, movesBack: keys }),
  };
}

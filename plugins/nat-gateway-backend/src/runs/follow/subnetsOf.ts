import type {
  CloudDescription,
  Plan,
  SubnetEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';

function leavesBy(
  forward: RunStepRecord | undefined,
  options: {
    readonly undo: RunStepRecord | undefined;
    readonly movesBack: boolean;
  },
): SubnetEgress['leavesBy'] {
  if (!forward || options.undo?.state === 'succeeded') {
    return 'former';
  }
  if (forward.state === 'succeeded' || options.movesBack) {
    return 'new';
  }
  return forward.writeState === 'none' ? 'former' : 'notKnown';
}

/**
 * Where each subnet that a run moves leaves now, by what is stored of its steps.
 *
 * @internal
 */
export function subnetsOf(
  plan: Plan,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
    /** Keys of undo steps that were looked at and would write. */
    readonly movesBack: ReadonlySet<string>;
    readonly idKey: CloudDescription['idKey'];
  },
): readonly SubnetEgress[] {
  const { steps, movesBack, idKey } = options;
  const moved = plan.changes.gateways.flatMap(
    ({ name: gatewayName, subnets }) =>
      subnets.map(subnet => ({ ...subnet, gatewayName })),
  );
  return moved.map(subnet => {
    const { resourceId, name, before, beforeWording, gatewayName } = subnet;
    const forward = steps.find(
      each =>
        each.phase === 'forward' &&
        each.step.effect === 'movesEgress' &&
        idKey(each.step.resourceId) === idKey(resourceId),
    );
    const undo = steps.find(
      each => each.phase === 'undo' && each.key === forward?.key,
    );
    return {
      resourceId,
      name,
      leavesBy: leavesBy(forward, {
        undo,
        movesBack: forward !== undefined && movesBack.has(forward.key),
      }),
      former: before,
      ...(beforeWording && { formerWording: beforeWording }),
      gatewayName,
    };
  });
}

import type { PendingAcknowledgement } from 'backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../database/runs/RunRecord';
import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { bringsUnseenAddresses } from './bringsUnseenAddresses';

/**
 * What somebody has to say yes to before the run's present phase may move egress; undefined when
 * it moves none any more, or everything was said yes to.
 *
 * @internal
 */
export function awaitedAcknowledgement(
  run: Pick<RunRecord, 'phase' | 'plan' | 'acknowledgement' | 'acknowledged'>,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
    /** IPs and CIDRs that the settled steps brought. */
    readonly addresses: readonly string[];
  },
): PendingAcknowledgement | undefined {
  const { acknowledgement, acknowledged, plan } = run;
  const said = (reason: PendingAcknowledgement['reason']) =>
    acknowledged.some(each => each.reason === reason);
  const open = (phase: RunStepRecord['phase']) =>
    options.steps.filter(
      each => each.phase === phase && each.state === 'pending',
    );

  if (run.phase === 'forward') {
    return !open('forward').some(e => e.step.effect === 'movesEgress') ||
      acknowledgement.newAddressesUnseen === true ||
      said('newAddresses') ||
      !bringsUnseenAddresses(plan.changes)
      ? undefined
      : {
          reason: 'newAddresses',
          message: `From now on ${plan.changes.subnets
            .map(subnet => subnet.name)
            .join(
              ', ',
            )} would leave with these addresses. Tell those who rely on them, then acknowledge.`,
          addresses: options.addresses,
        };
  }
  const moving = new Set(
    options.steps
      .filter(
        each => each.phase === 'forward' && each.step.effect === 'movesEgress',
      )
      .map(each => each.key),
  );
  return !open('undo').some(each => moving.has(each.key)) ||
    acknowledgement.undoMovesEgress === true ||
    said('undo')
    ? undefined
    : {
        reason: 'undo',
        message:
          'Taking the run back moves the subnets back to what carried them before. Acknowledge to let it.',
        addresses: plan.changes.addressesLost,
      };
}

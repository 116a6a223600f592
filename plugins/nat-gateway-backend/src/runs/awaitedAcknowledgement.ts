import type { PendingAcknowledgement } from 'backstage-plugin-nat-gateway-common';
import type { RunRecord } from '../database/runs/RunRecord';
import type { RunStepRecord } from '../database/runs/RunStepRecord';
import { bringsUnseenAddresses } from './bringsUnseenAddresses';

/** Nothing can have been sent of a step that has not started. */
const hasStarted = (each: RunStepRecord) =>
  each.state === 'running' &&
  (each.writeState !== 'none' || each.operation !== undefined);

const hasEnded = (each: RunStepRecord) =>
  each.state !== 'pending' && each.state !== 'running';

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
  const open = (phase: RunStepRecord['phase']) =>
    options.steps.filter(
      each => each.phase === phase && !hasStarted(each) && !hasEnded(each),
    );

  if (run.phase === 'forward') {
    const { addressesGained, subnets } = plan.changes;
    const addresses = [
      ...new Set([...addressesGained.known, ...options.addresses]),
    ];
    // A yes is to those addresses that stood there: others that took their place need their own.
    const areAllKnown = !options.steps.some(
      each =>
        each.phase === 'forward' &&
        each.step.effect === 'none' &&
        !hasEnded(each),
    );
    const areAcknowledged =
      areAllKnown &&
      acknowledged.some(
        each =>
          each.reason === 'newAddresses' &&
          addresses.every(address => each.addresses.includes(address)),
      );
    const whose =
      subnets.map(subnet => subnet.name).join(', ') ||
      `all behind ${plan.name}`;
    return !open('forward').some(e => e.step.effect === 'movesEgress') ||
      acknowledgement.newAddressesUnseen === true ||
      areAcknowledged ||
      !bringsUnseenAddresses(plan.changes)
      ? undefined
      : {
          reason: 'newAddresses',
          message: `From now on ${whose} would leave with these addresses. Tell those who rely on them, then acknowledge.`,
          addresses,
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
    acknowledged.some(each => each.reason === 'undo')
    ? undefined
    : {
        reason: 'undo',
        message:
          'Taking the run back moves the subnets back to what carried them before. Acknowledge to let it.',
        addresses: plan.changes.addressesLost,
      };
}

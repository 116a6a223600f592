import {
  say,
  type PendingAcknowledgement,
} from 'backstage-plugin-nat-gateway-common';
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
      subnets.length > 0
        ? subnets.map(subnet => subnet.name)
        : say('acknowledgement.allBehind', { gateway: plan.name }).wording;
    return !open('forward').some(e => e.step.effect === 'movesEgress') ||
      acknowledgement.newAddressesUnseen === true ||
      areAcknowledged ||
      !bringsUnseenAddresses(plan.changes)
      ? undefined
      : {
          reason: 'newAddresses',
          ...say('acknowledgement.newAddressesSeen', { whose }),
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
        ...say('acknowledgement.undo', {}),
        addresses: plan.changes.addressesLost,
      };
}

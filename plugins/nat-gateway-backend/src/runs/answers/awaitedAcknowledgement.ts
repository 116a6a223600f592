import {
  say,
  type CloudDescription,
  type PendingAcknowledgement,
  createdAddressCount,
  type GatewayChanges,
  type Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunRecord } from '../../database/runs/RunRecord';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { broughtAddresses } from './broughtAddresses';
import { isNotBegun } from './isNotBegun';

/**
 * Whether flows will leave by a gateway with addresses that did not exist when it was planned, so that
 * the person who acknowledged the plan cannot have seen them.
 */
const bringsUnseenAddresses = ({ addressesGained }: GatewayChanges): boolean =>
  createdAddressCount(addressesGained) > 0;

const whoseFlows = ({
  name: gateway,
  subnets,
}: GatewayChanges): readonly (string | Wording)[] =>
  subnets.length > 0
    ? subnets.map(({ name }) => name)
    : [say('acknowledgement.allBehind', { gateway }).wording];

const hasEnded = (each: RunStepRecord) =>
  each.state !== 'pending' && each.state !== 'running';

/**
 * What a person has to acknowledge before a run may move egress; undefined when it no longer moves
 * any, or everything was acknowledged.
 *
 * @internal
 */
export function awaitedAcknowledgement(
  run: Pick<RunRecord, 'plan' | 'acknowledgement' | 'acknowledged'>,
  options: {
    /** Of the run, in both phases. */
    readonly steps: readonly RunStepRecord[];
    /** IPs and CIDRs that settled steps brought. */
    readonly addressesOf: WritesCapability['addressesOf'];
    readonly idKey: CloudDescription['idKey'];
  },
): PendingAcknowledgement | undefined {
  const { acknowledgement, acknowledged, plan } = run;
  const forward = options.steps.filter(each => each.phase === 'forward');
  const movesEgress = forward.some(
    each => each.step.effect === 'movesEgress' && isNotBegun(each),
  );
  const gateways = plan.changes.gateways.filter(bringsUnseenAddresses);
  const addresses = [
    ...new Set([
      ...gateways.flatMap(({ addressesGained }) => addressesGained.known),
      ...options.addressesOf(
        options.steps.flatMap(({ result }) => (result ? [result] : [])),
      ),
    ]),
  ];
  // A yes is to those addresses that stood there: others that took their place need their own.
  const areAllKnown = !forward.some(
    each => each.step.effect === 'none' && !hasEnded(each),
  );
  const areAcknowledged =
    areAllKnown &&
    acknowledged.some(
      each =>
        each.reason === 'newAddresses' &&
        addresses.every(address => each.addresses.includes(address)),
    );
  return !movesEgress ||
    acknowledgement.newAddressesUnseen === true ||
    areAcknowledged ||
    gateways.length === 0
    ? undefined
    : {
        reason: 'newAddresses',
        ...say('acknowledgement.newAddressesSeen', {
          whose: gateways.flatMap(whoseFlows),
        }),
        addresses,
        gateways: gateways.map(gateway => ({
          resourceId: gateway.resourceId,
          name: gateway.name,
          addresses: [
            ...new Set([
              ...gateway.addressesGained.known,
              ...broughtAddresses(gateway, { ...options, steps: forward }),
            ]),
          ],
          subnets: gateway.subnets.map(({ resourceId, name }) => ({
            resourceId,
            name,
          })),
        })),
      };
}

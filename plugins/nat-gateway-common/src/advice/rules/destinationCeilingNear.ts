import { ipv4AddressCount } from '../../model/ipv4AddressCount';
import { destinationShare } from '../../snat/destinationShare';
import { statusThresholds } from '../../snat/statusThresholds';
import { say } from '../../words/say';
import { type AddressesNeeded, addressesNeeded } from '../addressesNeeded';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import { lackingShare } from '../lackingShare';
import { peakEvidence } from '../peakEvidence';
import { percent } from '../percent';
import { portsEvidence } from '../portsEvidence';
import { remedyOf } from '../remedyOf';
import { wayToRoom } from '../wayToRoom';

function addressesSentence(
  now: AddressesNeeded,
  atTwice: AddressesNeeded,
): string {
  if (now.gatewaysNeeded > 1) {
    return `Gateways that would keep a fifth free if all went to one destination: ${now.gatewaysNeeded} now, ${atTwice.gatewaysNeeded} at twice the traffic.`;
  }
  return `Addresses that would keep a fifth free if all went to one destination: ${
    now.addressesNeeded
  } now, ${
    atTwice.gatewaysNeeded > 1
      ? 'more than one gateway takes'
      : atTwice.addressesNeeded
  } at twice the traffic.`;
}

/**
 * The ports that may be in use would nearly fill what one destination takes.
 * Not where past days prove that no destination takes that much.
 *
 * @internal
 */
export const destinationCeilingNear: GatewayRule = (gateway, options) => {
  const id = 'destination-ceiling-near';
  const { resourceId, usage, addresses } = gateway;
  const addressCount = ipv4AddressCount(addresses);
  const { atMost: ratio, isProvenSafe = false } = usage
    ? destinationShare(usage)
    : {};
  if (!usage || ratio === undefined || addressCount === undefined) {
    return lackingShare(id, gateway);
  }
  const { atRiskRatio } = statusThresholds;
  if (ratio < atRiskRatio) {
    return usage.portsInUse
      ? undefined
      : lacking(id, {
          resourceId,
          missing: say('notKnown.attemptedConnections', {}),
        });
  }
  if (isProvenSafe) return undefined;
  const { ceilings } = options;
  const way = wayToRoom(gateway, options);
  const { remedy, values } = remedyOf(way, gateway, options);
  const now = addressesNeeded(usage, {
    times: 1,
    destinationShare: 1,
    ceilings,
  });
  const atTwice = addressesNeeded(usage, {
    times: 2,
    destinationShare: 1,
    ceilings,
  });
  const known = now && atTwice;
  const safeShare = Math.floor((100 * atRiskRatio) / ratio) / 100;
  return {
    id,
    severity: 'warning',
    resourceId,
    title: `Up to ${percent(
      ratio,
    )} of what one destination takes, if all connections went to one`,
    remedy: `${remedy} Nothing is at risk while no destination takes more than ${percent(
      safeShare,
    )} of the traffic.${known ? ` ${addressesSentence(now, atTwice)}` : ''}`,
    values: {
      ...values,
      ratio,
      safeShareRatio: safeShare,
      ...(known && {
        addressesNeeded: now.addressesNeeded,
        gatewaysNeeded: now.gatewaysNeeded,
        addressesAtTwice: atTwice.addressesNeeded,
        gatewaysAtTwice: atTwice.gatewaysNeeded,
      }),
    },
    evidence: [
      peakEvidence(usage),
      ...portsEvidence(usage),
      {
        id: 'destinationCeiling',
        label: 'Ceiling of one destination',
        value: addressCount * ceilings.connectionsPerAddressAndDestination,
        unit: 'connections',
      },
      {
        id: 'peakOfCeiling',
        label: 'Ports in use at most ÷ ceiling',
        value: ratio,
        unit: 'ratio',
        observedAt: usage.peakWindow.end,
      },
    ],
  };
};

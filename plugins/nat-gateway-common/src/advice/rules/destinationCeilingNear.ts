import type { Said } from '../../words/Said';
import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
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
): Said {
  const { addressesNeeded: needed, gatewaysNeeded } = now;
  if (gatewaysNeeded > 1) {
    return say('destinationCeilingNear.gateways', {
      gatewaysNeeded,
      gatewaysAtTwice: atTwice.gatewaysNeeded,
    });
  }
  return atTwice.gatewaysNeeded > 1
    ? say('destinationCeilingNear.addressesOfMany', { addressesNeeded: needed })
    : say('destinationCeilingNear.addresses', {
        addressesNeeded: needed,
        addressesAtTwice: atTwice.addressesNeeded,
      });
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
  const ceiling = addressCount * ceilings.connectionsPerAddressAndDestination;
  const way = wayToRoom(gateway, options);
  const remedy = remedyOf(way, gateway, options);
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
    ...saidInAdvice(
      say('destinationCeilingNear.title', {
        ports: Math.round(ratio * ceiling),
        ceiling,
      }),
      remedy,
      say('destinationCeilingNear.safe', {
        safeShareRatio: percent(safeShare),
      }),
      ...(known ? [addressesSentence(now, atTwice)] : []),
    ),
    evidence: [
      peakEvidence(usage),
      ...portsEvidence(usage),
      evidenceOf('destinationCeiling', {
        value: ceiling,
        unit: 'connections',
      }),
      evidenceOf('peakOfCeiling', {
        value: ratio,
        unit: 'ratio',
        observedAt: usage.peakWindow.end,
      }),
    ],
  };
};

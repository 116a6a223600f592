import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { requireNumber } from '../../input/requireNumber';
import { say } from '../../words/say';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';

/** A thousandth: below, TCP repairs it unnoticed; a judgement of ours. */
const leastRatio = 0.001;

/**
 * The gateway drops packets.
 *
 * @internal
 */
export const packetDrops: GatewayRule = ({ resourceId }, { facts }) => {
  if (!facts.packets) {
    return lacking('packet-drops', {
      resourceId,
      missing: say('notKnown.packets', {}),
    });
  }
  const { window } = facts.packets;
  const total = requireNumber('packets.total', facts.packets.total, { min: 0 });
  const dropped = requireNumber('packets.dropped', facts.packets.dropped, {
    min: 0,
  });
  // Dropped packets may or may not be counted among the total.
  const ratio = dropped / Math.max(total, dropped, 1);
  if (ratio < leastRatio) return undefined;
  const observedAt = window.end;
  return {
    id: 'packet-drops',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('packetDrops.title', { dropped }),
      say('packetDrops.remedy', {}),
    ),
    evidence: [
      evidenceOf('droppedPackets', {
        value: dropped,
        unit: 'packets',
        observedAt,
      }),
      evidenceOf('packets', { value: total, unit: 'packets', observedAt }),
      evidenceOf('droppedOfPackets', {
        value: ratio,
        unit: 'ratio',
        observedAt,
      }),
    ],
  };
};

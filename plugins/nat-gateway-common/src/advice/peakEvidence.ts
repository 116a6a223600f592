import { evidenceOf } from './evidenceOf';
import type { SnatUsage } from '../model/SnatUsage';
import type { FindingEvidence } from '../model/Finding';

/**
 * The peak that a share was computed from, under the name of its protocol.
 *
 * @internal
 */
export function peakEvidence(
  usage: Pick<SnatUsage, 'peakProtocol' | 'peakConnections'> &
    Partial<Pick<SnatUsage, 'peakWindow'>>,
): FindingEvidence {
  const { peakProtocol = 'TCP', peakConnections = 0, peakWindow } = usage;
  return evidenceOf(
    peakProtocol === 'UDP' ? 'peakUdpConnections' : 'peakTcpConnections',
    {
      value: peakConnections,
      unit: 'connections',
      ...(peakWindow && { observedAt: peakWindow.end }),
    },
  );
}

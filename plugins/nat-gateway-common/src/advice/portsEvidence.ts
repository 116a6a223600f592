import { evidenceOf } from './evidenceOf';
import type { SnatUsage } from '../model/SnatUsage';
import type { FindingEvidence } from '../model/Finding';

/**
 * The ports that may be in use, and the new connections that they follow from.
 *
 * @internal
 */
export function portsEvidence({
  portsInUse,
  peakWindow,
}: Pick<SnatUsage, 'peakWindow' | 'portsInUse'>): readonly FindingEvidence[] {
  if (!portsInUse) return [];
  const { atMost, attemptsPerSecond } = portsInUse;
  return [
    evidenceOf('attemptsPerSecond', {
      value: Math.round(attemptsPerSecond),
      unit: 'connections',
      observedAt: peakWindow.end,
    }),
    evidenceOf('portsInUse', {
      value: atMost,
      unit: 'ports',
      observedAt: peakWindow.end,
    }),
  ];
}

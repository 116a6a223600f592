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
    {
      id: 'attemptsPerSecond',
      label: 'New connections a second, at the peak',
      value: Math.round(attemptsPerSecond),
      unit: 'connections',
      observedAt: peakWindow.end,
    },
    {
      id: 'portsInUse',
      label: 'Ports in use, at most',
      value: atMost,
      unit: 'ports',
      observedAt: peakWindow.end,
    },
  ];
}

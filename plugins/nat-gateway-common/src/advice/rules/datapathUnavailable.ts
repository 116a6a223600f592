import { statusThresholds } from '../../snat/statusThresholds';
import type { GatewayRule } from '../GatewayRule';

/**
 * The gateway's datapath answers less often than Azure's own alert allows.
 *
 * @internal
 */
export const datapathUnavailable: GatewayRule = ({ resourceId, usage }) => {
  const available = usage?.datapathAvailabilityPercent;
  const least = statusThresholds.degradedAvailabilityPercent;
  if (available === undefined || available >= least) return undefined;
  return {
    id: 'datapath-unavailable',
    severity: 'critical',
    resourceId,
    title: `The datapath was available ${available} % of the time, below ${least} %`,
    remedy:
      'See Azure Service Health for the region. If it is well, look at the number of connections: past 2,000,000 availability falls and new ones fail.',
    evidence: [
      {
        label: 'Datapath availability',
        value: available,
        unit: 'percent',
        observedAt: usage?.newestSampleAt ?? usage?.peakWindow.end,
      },
      { label: "Azure's alert threshold", value: least, unit: 'percent' },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics#datapath-availability',
  };
};

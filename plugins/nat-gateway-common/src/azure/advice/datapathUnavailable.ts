import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { statusThresholds } from '../../snat/statusThresholds';
import { say } from '../../words/say';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';
import { wholeNumber } from '../../advice/wholeNumber';

/**
 * The gateway's datapath answers less often than Azure's own alert allows.
 *
 * @internal
 */
export const datapathUnavailable: GatewayRule = ({ resourceId, usage }) => {
  const available = usage?.datapathAvailabilityPercent;
  const least = statusThresholds.degradedAvailabilityPercent;
  const mostConnections = azureNatGatewayLimits.connectionsPerGateway.value;
  if (available === undefined) {
    return lacking('datapath-unavailable', {
      resourceId,
      missing: say('notKnown.datapathAvailability', {}),
    });
  }
  if (available >= least) return undefined;
  return {
    id: 'datapath-unavailable',
    severity: 'critical',
    resourceId,
    title: `The datapath was available ${available} % of the time, below ${least} %`,
    remedy: `See Azure Service Health for the region. If it is well, look at the number of connections: past ${wholeNumber(
      mostConnections,
    )} availability falls and new ones fail.`,
    values: {
      availablePercent: available,
      leastPercent: least,
      mostConnections,
    },
    evidence: [
      {
        id: 'datapathAvailability',
        label: 'Datapath availability',
        value: available,
        unit: 'percent',
        observedAt: usage?.newestSampleAt ?? usage?.peakWindow.end,
      },
      {
        id: 'alertThreshold',
        label: "Azure's alert threshold",
        value: least,
        unit: 'percent',
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics#datapath-availability',
  };
};

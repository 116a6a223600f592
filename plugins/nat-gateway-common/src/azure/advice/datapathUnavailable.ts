import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { statusThresholds } from '../../snat/statusThresholds';
import { say } from '../../words/say';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

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
    ...saidInAdvice(
      say('datapathUnavailable.title', {
        availablePercent: say('phrase.percent', { percent: available }).wording,
        leastPercent: say('phrase.percent', { percent: least }).wording,
      }),
      say('datapathUnavailable.remedy', { mostConnections }),
    ),
    evidence: [
      evidenceOf('datapathAvailability', {
        value: available,
        unit: 'percent',
        observedAt: usage?.newestSampleAt ?? usage?.peakWindow.end,
      }),
      evidenceOf('alertThreshold', { value: least, unit: 'percent' }),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics#datapath-availability',
  };
};

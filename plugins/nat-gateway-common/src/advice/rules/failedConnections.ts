import type { GatewayRule } from '../GatewayRule';
import { azureNatGatewayLimits } from '../../limits/azureNatGatewayLimits';
import { isFailingRecently } from '../../snat/isFailingRecently';
import { say } from '../../words/say';
import { lacking } from '../lacking';
import { wholeNumber } from '../wholeNumber';

/**
 * Connections failed: the only evidence that ports ran out. Critical while it goes on.
 *
 * @internal
 */
export const failedConnections: GatewayRule = ({ resourceId, usage }) => {
  if (usage?.failedConnections === undefined) {
    return lacking('failed-connections', {
      resourceId,
      missing: say('notKnown.failedConnections', {}),
    });
  }
  if (usage.failedConnections === 0) return undefined;
  const {
    failedConnections: failed,
    attemptedConnections,
    failureWindow,
  } = usage;
  const now = isFailingRecently(usage);
  const hours = Math.round(
    (Date.parse(failureWindow.end) - Date.parse(failureWindow.start)) /
      3_600_000,
  );
  const observedAt = failureWindow.end;
  return {
    id: 'failed-connections',
    severity: now ? 'critical' : 'warning',
    resourceId,
    title: `${wholeNumber(failed)} ${
      failed === 1 ? 'connection' : 'connections'
    } failed in ${hours} h${now ? ', and still do' : ', none of late'}`,
    remedy:
      'Add addresses: each brings 64,512 ports and carries new flows at once. If one destination takes most connections, pool them or reach it over Private Link.',
    values: {
      failed,
      hours,
      portsPerAddress: azureNatGatewayLimits.portsPerAddress.value,
    },
    evidence: [
      {
        id: 'failedConnections',
        label: 'Failed connections',
        value: failed,
        unit: 'connections',
        observedAt,
      },
      ...(attemptedConnections !== undefined
        ? [
            {
              id: 'attemptedConnections',
              label: 'Attempted connections',
              value: attemptedConnections,
              unit: 'connections',
              observedAt,
            },
          ]
        : []),
      ...(usage.failedRatio !== undefined
        ? [
            {
              id: 'failedOfAttempted',
              label: 'Failed ÷ attempted',
              value: usage.failedRatio,
              unit: 'ratio',
              observedAt,
            },
          ]
        : []),
      ...(usage.failingSince !== undefined
        ? [
            {
              id: 'failingSince',
              label: 'Failing since',
              value: usage.failingSince,
              observedAt,
            },
          ]
        : []),
      ...(usage.newestFailureAt !== undefined
        ? [
            {
              id: 'newestFailure',
              label: 'Newest failure',
              value: usage.newestFailureAt,
              observedAt,
            },
          ]
        : []),
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/troubleshoot-nat-connectivity',
  };
};

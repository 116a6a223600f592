import type { GatewayRule } from '../GatewayRule';
import { wholeNumber } from '../wholeNumber';
import { isFailingRecently } from '../../snat/isFailingRecently';

/**
 * Connections failed: the only evidence that ports ran out. Critical while it goes on.
 *
 * @internal
 */
export const failedConnections: GatewayRule = ({ resourceId, usage }) => {
  if (!usage?.failedConnections) return undefined;
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
    evidence: [
      {
        label: 'Failed connections',
        value: failed,
        unit: 'connections',
        observedAt,
      },
      ...(attemptedConnections !== undefined
        ? [
            {
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
              label: 'Failed ÷ attempted',
              value: usage.failedRatio,
              unit: 'ratio',
              observedAt,
            },
          ]
        : []),
      ...(usage.failingSince !== undefined
        ? [{ label: 'Failing since', value: usage.failingSince, observedAt }]
        : []),
      ...(usage.newestFailureAt !== undefined
        ? [
            {
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

import type { GatewayRule } from '../GatewayRule';
import { failureCause } from '../../snat/failureCause';
import { isFailingRecently } from '../../snat/isFailingRecently';
import { say } from '../../words/say';
import { lacking } from '../lacking';
import { portsEvidence } from '../portsEvidence';
import { remedyOf } from '../remedyOf';
import { wayToRoom } from '../wayToRoom';
import { wholeNumber } from '../wholeNumber';

/**
 * Connections failed: the only evidence that ports ran out, where their cause is no other. Critical
 * while it goes on; a handful among millions is worth knowing.
 *
 * @internal
 */
export const failedConnections: GatewayRule = (gateway, options) => {
  const { resourceId, usage } = gateway;
  if (usage?.failedConnections === undefined) {
    return lacking('failed-connections', {
      resourceId,
      missing: say('notKnown.failedConnections', {}),
    });
  }
  const cause = failureCause(usage);
  if (cause === undefined) return undefined;
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
  const { remedy, values } = remedyOf(
    cause === 'ports' ? wayToRoom(gateway, options) : cause,
    gateway,
    options,
  );
  const lasting = now ? 'critical' : 'warning';
  return {
    id: 'failed-connections',
    severity: cause === 'few' ? 'info' : lasting,
    resourceId,
    title: `${wholeNumber(failed)} ${
      failed === 1 ? 'connection' : 'connections'
    } failed in ${hours} h${
      now ? ', and still do' : ', none in the last hour'
    }`,
    remedy,
    values: { ...values, failed, hours, lasting },
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
      ...portsEvidence(usage),
    ],
  };
};

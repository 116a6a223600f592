import { evidenceOf } from '../evidenceOf';
import type { GatewayRule } from '../GatewayRule';
import { failureCause } from '../../snat/failureCause';
import { isFailingRecently } from '../../snat/isFailingRecently';
import { say } from '../../words/say';
import { lacking } from '../lacking';
import { portsEvidence } from '../portsEvidence';
import { remedyOf } from '../remedyOf';
import { wayToRoom } from '../wayToRoom';
import { saidInAdvice } from '../saidInAdvice';

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
  const remedy = remedyOf(
    cause === 'ports' ? wayToRoom(gateway, options) : cause,
    gateway,
    options,
  );
  const lasting = now ? 'critical' : 'warning';
  return {
    id: 'failed-connections',
    severity: cause === 'few' ? 'info' : lasting,
    resourceId,
    ...saidInAdvice(
      say(now ? 'failedConnections.ongoing' : 'failedConnections.past', {
        count: failed,
        hours,
      }),
      remedy,
    ),
    evidence: [
      evidenceOf('failedConnections', {
        value: failed,
        unit: 'connections',
        observedAt,
      }),
      ...(attemptedConnections !== undefined
        ? [
            evidenceOf('attemptedConnections', {
              value: attemptedConnections,
              unit: 'connections',
              observedAt,
            }),
          ]
        : []),
      ...(usage.failedRatio !== undefined
        ? [
            evidenceOf('failedOfAttempted', {
              value: usage.failedRatio,
              unit: 'ratio',
              observedAt,
            }),
          ]
        : []),
      ...(usage.failingSince !== undefined
        ? [
            evidenceOf('failingSince', {
              value: usage.failingSince,
              observedAt,
            }),
          ]
        : []),
      ...(usage.newestFailureAt !== undefined
        ? [
            evidenceOf('newestFailure', {
              value: usage.newestFailureAt,
              observedAt,
            }),
          ]
        : []),
      ...portsEvidence(usage),
    ],
  };
};

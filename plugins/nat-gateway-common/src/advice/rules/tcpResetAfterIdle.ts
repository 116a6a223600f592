import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { requireNumber } from '../../input/requireNumber';
import { say } from '../../words/say';
import type { GatewayRule } from '../GatewayRule';
import { inMinutesOrSeconds } from '../inMinutesOrSeconds';
import { lacking } from '../lacking';

/** A week; a longer pause is a slip of the pen. */
const maxMinutes = 10_080;

/**
 * Connections that are silent for longer than the idle timeout: the gateway forgets them, and the
 * next packet is answered by a reset.
 *
 * @internal
 */
export const tcpResetAfterIdle: GatewayRule = (
  gateway,
  { observedAt, facts },
) => {
  const { resourceId, tcpIdleTimeout } = gateway;
  const timeout = inMinutesOrSeconds(tcpIdleTimeout.seconds);
  const { longestTcpMinutes, tcpKeepAliveMinutes } = facts.silence ?? {};
  if (longestTcpMinutes === undefined) {
    return lacking('tcp-reset-after-idle', {
      resourceId,
      missing: say('notKnown.tcpSilence', {}),
    });
  }
  const bounds = { min: 0, max: maxMinutes };
  requireNumber('silence.longestTcpMinutes', longestTcpMinutes, bounds);
  if (tcpKeepAliveMinutes !== undefined) {
    requireNumber('silence.tcpKeepAliveMinutes', tcpKeepAliveMinutes, {
      above: 0,
      max: maxMinutes,
    });
  }
  const silentMinutes = Math.min(
    longestTcpMinutes,
    tcpKeepAliveMinutes ?? Infinity,
  );
  if (60 * silentMinutes < tcpIdleTimeout.seconds) return undefined;
  return {
    id: 'tcp-reset-after-idle',
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('tcpResetAfterIdle.title', {
        silentMinutes,
        idleTimeout: timeout.wording,
      }),
      say('tcpResetAfterIdle.remedy', { idleTimeout: timeout.wording }),
    ),
    evidence: [
      evidenceOf('longestTcpSilence', {
        value: longestTcpMinutes,
        unit: 'minutes',
      }),
      evidenceOf('tcpIdleTimeout', {
        value: timeout.value,
        unit: timeout.unit,
        observedAt,
      }),
      ...(tcpKeepAliveMinutes === undefined
        ? []
        : [
            evidenceOf('tcpKeepAlive', {
              value: tcpKeepAliveMinutes,
              unit: 'minutes',
            }),
          ]),
    ],
  };
};

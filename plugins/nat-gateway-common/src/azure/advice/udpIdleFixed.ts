import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { requireNumber } from '../../input/requireNumber';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import { say } from '../../words/say';
import type { GatewayRule } from '../../advice/GatewayRule';
import { lacking } from '../../advice/lacking';

/** Less UDP than that is mostly name resolution; a judgement of ours. */
const leastShare = 0.1;

/**
 * UDP flows are forgotten after a time that no setting changes: told where flows are said to be
 * silent that long, or where a tenth of the connections is UDP.
 *
 * @internal
 */
export const udpIdleFixed: GatewayRule = ({ resourceId, usage }, { facts }) => {
  const id = 'udp-idle-fixed';
  const { value: fixedMinutes, url } =
    azureNatGatewayLimits.udpIdleTimeoutMinutes;
  const silentMinutes = facts.silence?.longestUdpMinutes;
  const udp = usage?.peakUdpConnections;
  if (silentMinutes !== undefined) {
    requireNumber('silence.longestUdpMinutes', silentMinutes, {
      min: 0,
      max: 10_080,
    });
    if (silentMinutes < fixedMinutes) return undefined;
  } else if (!usage || udp === undefined) {
    const missing = say('notKnown.udpConnections', {});
    return lacking(id, { resourceId, missing });
  } else if (
    udp === 0 ||
    udp < leastShare * (udp + (usage.peakTcpConnections ?? 0))
  ) {
    return undefined;
  }
  return {
    id,
    severity: 'info',
    resourceId,
    ...saidInAdvice(
      say('udpIdleFixed.title', { fixedMinutes }),
      say('udpIdleFixed.remedy', { fixedMinutes }),
    ),
    evidence: [
      ...(silentMinutes === undefined
        ? []
        : [
            evidenceOf('longestUdpSilence', {
              value: silentMinutes,
              unit: 'minutes',
            }),
          ]),
      ...(udp === undefined
        ? []
        : [
            evidenceOf('peakUdpConnections', {
              value: udp,
              unit: 'connections',
              observedAt: usage?.peakWindow.end,
            }),
          ]),
      evidenceOf('udpIdleTimeout', { value: fixedMinutes, unit: 'minutes' }),
    ],
    docUrl: url,
  };
};

import { say } from '../../words/say';
import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { azureNatGatewayLimits } from '../limits/azureNatGatewayLimits';
import type { GatewayRule } from '../../advice/GatewayRule';

/** From here idle flows hold ports so long that it shows; a judgement of ours, no limit of Azure. */
const longMinutes = 15;

/**
 * A TCP idle timeout above the default: ports of silent connections stay taken for that long. That is
 * a warning only beside a status that says that something is wrong.
 *
 * @internal
 */
export const idleTimeoutRaised: GatewayRule = (gateway, { observedAt }) => {
  const { resourceId, tcpIdleTimeout, usage, origin, name, status } = gateway;
  const tcpIdleTimeoutMinutes = tcpIdleTimeout.seconds / 60;
  const usual = azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes;
  if (tcpIdleTimeoutMinutes <= usual.value) return undefined;
  const times = Number((tcpIdleTimeoutMinutes / usual.value).toFixed(1));
  return {
    id: 'idle-timeout-raised',
    severity:
      tcpIdleTimeoutMinutes >= longMinutes &&
      status !== 'healthy' &&
      status !== 'unknown'
        ? 'warning'
        : 'info',
    resourceId,
    ...saidInAdvice(
      say('idleTimeoutRaised.title', {
        idleTimeoutMinutes: tcpIdleTimeoutMinutes,
        usualMinutes: usual.value,
        times,
      }),
      say('idleTimeoutRaised.remedy', { usualMinutes: usual.value }),
    ),
    evidence: [
      evidenceOf('tcpIdleTimeout', {
        value: tcpIdleTimeoutMinutes,
        unit: 'minutes',
        observedAt,
      }),
      evidenceOf('defaultIdleTimeout', { value: usual.value, unit: 'minutes' }),
      ...(usage?.peakTcpConnections !== undefined
        ? [
            evidenceOf('peakTcpConnections', {
              value: usage.peakTcpConnections,
              unit: 'connections',
              observedAt: usage.peakWindow.end,
            }),
            evidenceOf('idlePortsAtMost', {
              // Silent connections spread evenly over the timeout; those past the default are the excess.
              value: Math.floor(
                usage.peakTcpConnections *
                  (1 - usual.value / tcpIdleTimeoutMinutes),
              ),
              unit: 'ports',
              observedAt: usage.peakWindow.end,
            }),
          ]
        : []),
    ],
    docUrl: usual.url,
    ...(origin !== 'foreign' && {
      change: {
        kind: 'AzureNatGateway' as const,
        gatewayName: name,
        set: { idleTimeoutMinutes: usual.value },
      },
    }),
  };
};

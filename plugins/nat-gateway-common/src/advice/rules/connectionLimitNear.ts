import { saidInAdvice } from '../saidInAdvice';
import { evidenceOf } from '../evidenceOf';
import { statusThresholds } from '../../snat/statusThresholds';
import { utilisationRatio } from '../../snat/utilisationRatio';
import { say } from '../../words/say';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import { percent } from '../percent';

/**
 * Both protocols' peaks come near the most connections that one gateway carries, whatever its addresses.
 *
 * @internal
 */
export const connectionLimitNear: GatewayRule = (
  { resourceId, usage },
  { ceilings: { connectionsPerGateway: most } },
) => {
  // Where the cloud has no such limit, nothing comes near it.
  if (most === undefined) return undefined;
  const ratio = utilisationRatio(usage, 'connections');
  if (!usage || ratio === undefined) {
    return lacking('connection-limit-near', {
      resourceId,
      missing: say('notKnown.peakConnections', {}),
    });
  }
  if (ratio < statusThresholds.atRiskRatio) return undefined;
  return {
    id: 'connection-limit-near',
    severity: 'warning',
    resourceId,
    ...saidInAdvice(
      say('connectionLimitNear.title', { ratio: percent(ratio) }),
      say('connectionLimitNear.remedy', { mostConnections: most }),
    ),
    evidence: [
      evidenceOf('peakOfBothProtocols', {
        value:
          (usage.peakTcpConnections ?? 0) + (usage.peakUdpConnections ?? 0),
        unit: 'connections',
        observedAt: usage.peakWindow.end,
      }),
      evidenceOf('connectionLimit', { value: most, unit: 'connections' }),
    ],
  };
};

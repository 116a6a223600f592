import { statusThresholds } from '../../snat/statusThresholds';
import { utilisationRatio } from '../../snat/utilisationRatio';
import { say } from '../../words/say';
import type { GatewayRule } from '../GatewayRule';
import { lacking } from '../lacking';
import { percent } from '../percent';
import { wholeNumber } from '../wholeNumber';

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
    title: `Connections reached ${percent(
      ratio,
    )} of the most that one gateway carries`,
    remedy: `Past ${wholeNumber(
      most,
    )} availability falls and new ones fail, however many addresses there are. Give some subnets a gateway of their own, pool connections, or reach a destination over Private Link.`,
    values: { ratio, mostConnections: most },
    evidence: [
      {
        id: 'peakOfBothProtocols',
        label: 'Peak TCP + peak UDP connections',
        value:
          (usage.peakTcpConnections ?? 0) + (usage.peakUdpConnections ?? 0),
        unit: 'connections',
        observedAt: usage.peakWindow.end,
      },
      {
        id: 'connectionLimit',
        label: 'Most connections of one gateway',
        value: most,
        unit: 'connections',
      },
    ],
  };
};

import { judgeGateway } from '../__testUtils__/ofAzure';
import { gatewayWith } from '../../advice/__testUtils__/gatewayWith';
import { verdictOf } from '../../advice/__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('udpIdleFixed', () => {
  it.each([
    [99, undefined, 'nothing'],
    [100, undefined, 'info'],
    [0, undefined, 'nothing'],
    [undefined, undefined, 'not known'],
    [undefined, 3.9, 'nothing'],
    [undefined, 4, 'info'],
    [900, 1, 'nothing'],
  ])(
    'judges %s UDP beside 900 TCP connections, silent for %s min: %s',
    (peakUdpConnections, longestUdpMinutes, verdict) => {
      const gateway = gatewayWith({
        peakTcpConnections: 900,
        peakUdpConnections,
      });
      const facts = { silence: { longestUdpMinutes } };
      expect(
        verdictOf(judgeGateway(gateway, { now, facts }), 'udp-idle-fixed'),
      ).toBe(verdict);
    },
  );
});

import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

describe('connectionLimitNear', () => {
  it.each([
    [1_000_000, 599_999, 'nothing'],
    [1_000_000, 600_000, 'warning'],
    [undefined, undefined, 'not known'],
  ])('judges %s TCP and %s UDP connections: %s', (tcp, udp, verdict) => {
    const gateway = gatewayWith({
      peakTcpConnections: tcp,
      peakUdpConnections: udp,
    });
    expect(
      verdictOf(judgeGateway(gateway, { now }), 'connection-limit-near'),
    ).toBe(verdict);
  });
});

import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const window = { start: '2026-11-19T12:00:00Z', end: '2026-11-20T12:00:00Z' };

describe('packetDrops', () => {
  it.each([
    [0, 0, 'nothing'],
    [999, 1_000_000, 'nothing'],
    [1000, 1_000_000, 'info'],
    [5, 0, 'info'],
  ])('judges %d dropped of %d packets: %s', (dropped, total, verdict) => {
    const facts = { packets: { dropped, total, window } };
    expect(
      verdictOf(judgeGateway(gatewayWith({}), { now, facts }), 'packet-drops'),
    ).toBe(verdict);
  });

  it('is not known without a count, and refuses a broken one', () => {
    expect(
      verdictOf(judgeGateway(gatewayWith({}), { now }), 'packet-drops'),
    ).toBe('not known');
    const facts = { packets: { dropped: NaN, total: 1, window } };
    expect(() => judgeGateway(gatewayWith({}), { now, facts })).toThrow(
      'packets.dropped NaN',
    );
  });
});

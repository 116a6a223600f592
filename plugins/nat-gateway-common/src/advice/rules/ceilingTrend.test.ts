import { judgeGateway } from '../../azure/__testUtils__/ofAzure';
import { connectionSeries } from '../__testUtils__/connectionSeries';
import { dailySamples } from '../__testUtils__/dailySamples';
import { gatewayWith } from '../__testUtils__/gatewayWith';
import { verdictOf } from '../__testUtils__/verdictOf';

const now = new Date('2026-11-20T12:05:00Z');

const judge = (samples?: ReturnType<typeof dailySamples>) =>
  judgeGateway(gatewayWith({}), {
    now,
    facts: {
      ...(samples && {
        series: connectionSeries({ tcpConnections: samples }),
      }),
    },
  });

describe('ceilingTrend', () => {
  it('names the day, its interval and its window', () => {
    const { findings } = judge(dailySamples(20, day => 20_000 + 1000 * day));
    expect(findings.find(({ id }) => id === 'ceiling-trend')).toMatchObject({
      severity: 'info',
      wording: {
        title: { values: { expectedDate: '2026-12-01' } },
        remedy: [{ values: { days: 20 } }],
      },
      evidence: expect.arrayContaining([
        expect.objectContaining({ id: 'risePerDay', value: 1000 }),
      ]),
    });
  });

  it.each([
    ['13 days', dailySamples(13, day => 20_000 + 1000 * day), 'not known'],
    ['14 days', dailySamples(14, day => 20_000 + 1000 * day), 'info'],
    ['no series', undefined, 'not known'],
    ['a level', dailySamples(20, day => 20_000 + (day % 2)), 'nothing'],
    ['a fall', dailySamples(20, day => 40_000 - 1000 * day), 'nothing'],
    ['a slow rise', dailySamples(20, day => 10_000 + 10 * day), 'nothing'],
  ])('judges %s', (_, samples, verdict) => {
    expect(verdictOf(judge(samples), 'ceiling-trend')).toBe(verdict);
  });

  it('asks for no 17th address', () => {
    const addresses = [{ ...gatewayWith({}).addresses[0]!, addressCount: 16 }];
    const rising = (more: number) => ({
      series: connectionSeries({
        tcpConnections: dailySamples(20, day => more * (20_000 + 1000 * day)),
      }),
    });
    const remedyOf = (gateway: ReturnType<typeof gatewayWith>, more: number) =>
      judgeGateway(gateway, { now, facts: rising(more) }).findings.find(
        ({ id }) => id === 'ceiling-trend',
      )?.remedy;
    expect(remedyOf(gatewayWith({}, { addresses }), 16)).toContain(
      'a gateway of their own for some subnets before',
    );
    expect(remedyOf(gatewayWith({}), 1)).toContain('or addresses before');
  });

  it('takes the protocol that meets its ceiling first', () => {
    const facts = {
      series: connectionSeries({
        tcpConnections: dailySamples(20, day => 20_000 + 1000 * day),
        udpConnections: dailySamples(20, day => 30_000 + 1000 * day),
      }),
    };
    expect(
      judgeGateway(gatewayWith({}), { now, facts }).findings,
    ).toMatchObject([
      {
        id: 'ceiling-trend',
        wording: {
          title: { values: { protocol: 'UDP', expectedDate: '2026-11-21' } },
        },
      },
    ]);
  });

  const level = dailySamples(20, day => 20_000 + (day % 2));
  it.each([
    ['a level of both', level, level, 'nothing'],
    ['a level of TCP alone', level, undefined, 'nothing'],
    ['a level of UDP alone', undefined, level, 'not known'],
    ['too little of UDP', level, level.slice(0, 13), 'not known'],
    [
      'a rise of UDP alone',
      undefined,
      dailySamples(20, day => 30_000 + 1000 * day),
      'info',
    ],
  ])('judges %s', (_, tcpConnections, udpConnections, verdict) => {
    const facts = {
      series: connectionSeries({ tcpConnections, udpConnections }),
    };
    expect(
      verdictOf(judgeGateway(gatewayWith({}), { now, facts }), 'ceiling-trend'),
    ).toBe(verdict);
  });

  it('says that UDP has reached it', () => {
    const facts = {
      series: connectionSeries({
        udpConnections: dailySamples(15, () => 50_000),
      }),
    };
    expect(
      judgeGateway(gatewayWith({}), { now, facts }).findings.map(
        ({ title }) => title,
      ),
    ).toContain(
      'Ports of UDP that may be in use reached what one destination takes on 2026-11-01',
    );
  });

  it.each([
    [49_999, 'nothing'],
    [50_000, 'info'],
  ])('says whether a peak of %d has reached it', (peak, verdict) => {
    const samples = dailySamples(15, day => (day === 5 ? peak : 100));
    expect(verdictOf(judge(samples), 'ceiling-reached')).toBe(verdict);
  });

  it('says of the peak that reached it how high it was, and when', () => {
    const samples = dailySamples(15, day => (day === 5 ? 51_000 : 100));
    expect(judge(samples).findings).toMatchObject([
      {
        id: 'ceiling-reached',
        evidence: [
          {
            id: 'peakPorts',
            value: 51_000,
            observedAt: '2026-11-06T00:00:00.000Z',
          },
          { id: 'destinationCeiling', value: 50_000 },
        ],
      },
    ]);
  });

  it.each([
    ['none failed on that day', () => 0, 'nothing'],
    ['some failed on that day', (day: number) => (day === 5 ? 9 : 0), 'info'],
    [
      'some failed on another day',
      (day: number) => (day === 9 ? 9 : 0),
      'nothing',
    ],
  ])(
    'of a day past the ceiling, where %s, says %s',
    (_what, failed, verdict) => {
      const { findings } = judgeGateway(gatewayWith({}), {
        now,
        facts: {
          series: connectionSeries({
            tcpConnections: dailySamples(15, day => (day === 5 ? 51_000 : 100)),
            failedConnections: dailySamples(15, failed),
          }),
        },
      });
      expect(verdictOf({ findings, notKnown: [] }, 'ceiling-reached')).toBe(
        verdict,
      );
    },
  );

  it.each([
    ['2026-11-05T09:00:00Z', 'nothing'],
    ['2026-11-06T09:00:00Z', 'info'],
  ])(
    'of a day past the ceiling, with more addresses until %s, says %s',
    (fewerAddressesSince, verdict) => {
      const { findings } = judgeGateway(gatewayWith({}), {
        now,
        facts: {
          fewerAddressesSince,
          series: connectionSeries({
            tcpConnections: dailySamples(15, day => (day === 5 ? 51_000 : 100)),
            failedConnections: dailySamples(15, () => 0),
          }),
        },
      });
      expect(verdictOf({ findings, notKnown: [] }, 'ceiling-reached')).toBe(
        verdict,
      );
    },
  );

  it('says nothing twice of a gateway that is near its ceiling now', () => {
    const { findings } = judgeGateway(
      gatewayWith({ peakTcpConnections: 51_000 }),
      {
        now,
        facts: {
          series: connectionSeries({
            tcpConnections: dailySamples(15, () => 51_000),
          }),
        },
      },
    );
    expect(findings.map(({ id }) => id)).toEqual(['destination-ceiling-near']);
  });

  it('rises with new connections, though those open at a time stay few', () => {
    const judged = judgeGateway(gatewayWith({}), {
      now,
      facts: {
        series: {
          tcpConnections: dailySamples(20, () => 500),
          tcpAttemptsPerSecond: dailySamples(20, day => 300 + 15 * day),
        },
      },
    });
    expect(verdictOf(judged, 'ceiling-trend')).toBe('info');
  });

  it('has no ceiling for a gateway without addresses', () => {
    const judgement = judgeGateway(gatewayWith({}, { addresses: [] }), {
      now,
      facts: {
        series: connectionSeries({ tcpConnections: dailySamples(20, () => 1) }),
      },
    });
    expect(verdictOf(judgement, 'ceiling-trend')).toBe('not known');
  });
});

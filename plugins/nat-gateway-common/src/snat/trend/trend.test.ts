import fc from 'fast-check';
import { dailyPorts } from '../../azure/__testUtils__/ofAzure';
import { gatewayCeilings } from '../../clouds/gatewayCeilings';
import { namedCeilings } from './namedCeilings';
import type { Sample } from '../../model/Sample';
import { studentQuantile } from './studentQuantile';
import { trendTowardsCeiling } from './trendTowardsCeiling';

const start = Date.parse('2026-11-01T00:00:00Z');
const hour = 3_600_000;
const at = (hours: number) => new Date(start + hours * hour).toISOString();

/** Four samples a day; the peak of a day is at noon. */
function days(count: number, peakOf: (day: number) => number): Sample[] {
  return Array.from({ length: count }, (_, day) => day).flatMap(day =>
    [0, 6, 12, 18].map(hours => ({
      at: at(24 * day + hours),
      value: hours === 12 ? peakOf(day) : peakOf(day) / 2,
    })),
  );
}

const ceilings = namedCeilings(gatewayCeilings('azureStandard'), {
  ipv4AddressCount: 1,
});
const [ceiling] = ceilings as [(typeof ceilings)[number]];
const trend = (samples: readonly Sample[]) =>
  trendTowardsCeiling(samples, { ceiling });
/** No pattern a line could see, the same in every run. */
const noise = (day: number) => ((day * 7919) % 13) - 6;

describe('namedCeilings', () => {
  it('scale with the addresses, but for the gateway’s own', () => {
    expect(
      namedCeilings(gatewayCeilings('azureStandard'), {
        ipv4AddressCount: 3,
      }).map(({ id, value }) => [id, value]),
    ).toEqual([
      ['oneDestination', 150_000],
      ['inventory', 193_536],
      ['connections', 2_000_000],
    ]);
  });

  it('leave out what the cloud does not publish', () => {
    expect(
      namedCeilings(gatewayCeilings('awsNatGateway'), {
        ipv4AddressCount: 1,
      }).map(({ id }) => id),
    ).toEqual(['oneDestination', 'inventory']);
  });

  it.each([0, 17, NaN])('refuse %d addresses', ipv4AddressCount => {
    expect(() =>
      namedCeilings(gatewayCeilings('azureStandard'), { ipv4AddressCount }),
    ).toThrow(`ipv4AddressCount ${ipv4AddressCount} is not`);
  });
});

describe('dailyPorts', () => {
  it.each([
    [{ tcpConnections: [{ at: 'noon', value: 1 }] }, "at 'noon' is no ISO"],
    [
      { udpConnections: [{ at: at(0), value: NaN }] },
      'udpConnections[0].value NaN',
    ],
    [{ tcpConnections: [{ at: at(0), value: -1 }] }, 'value -1'],
    [
      {
        tcpConnections: [
          { at: at(0), value: 1 },
          { at: at(0), value: 2 },
        ],
      },
      'two values at',
    ],
  ])('refuses %j', (series, message) => {
    expect(() =>
      (['TCP', 'UDP'] as const).map(protocol =>
        dailyPorts(series, { protocol }),
      ),
    ).toThrow(message);
  });
});

describe('studentQuantile', () => {
  it.each([
    [0.95, 12, 2.1788],
    [0.95, 28, 2.0484],
    [0.9, 12, 1.7823],
    [0.99, 12, 3.0545],
    [0.99, 100, 2.6259],
  ] as const)('%d with %d degrees is %d', (confidence, degrees, expected) => {
    expect(studentQuantile(confidence, degrees)).toBeCloseTo(expected, 2);
  });
});

describe('trendTowardsCeiling', () => {
  it('says nothing of 13 days, and something of 14', () => {
    const line = (day: number) => 10_000 + 500 * day;
    expect(trend(days(13, line))).toMatchObject({
      kind: 'none',
      reason: 'windowTooShort',
    });
    expect(trend([])).toMatchObject({ reason: 'windowTooShort' });
    expect(trend(days(14, line))).toMatchObject({
      kind: 'rising',
      window: { start: '2026-11-01', end: '2026-11-14', days: 14 },
    });
  });

  it('finds an exact line, and the day on which it meets the ceiling', () => {
    const result = trend(days(20, day => 20_000 + 1000 * day));
    expect(result).toMatchObject({
      kind: 'rising',
      meetsCeiling: {
        expected: '2026-12-01',
        earliest: '2026-12-01',
        latest: '2026-12-01',
      },
    });
    expect(result.kind === 'rising' && result.slopePerDay).toBeCloseTo(1000, 6);
  });

  it('states an interval when days scatter, with the line inside', () => {
    const result = trend(
      days(28, day => 20_000 + 600 * day + 400 * noise(day)),
    );
    if (result.kind !== 'rising' || !result.meetsCeiling) {
      throw new Error(`expected a rising trend, got ${JSON.stringify(result)}`);
    }
    const [low, high] = result.slopeInterval;
    expect(low).toBeLessThan(600);
    expect(high).toBeGreaterThan(600);
    const { earliest, expected, latest } = result.meetsCeiling;
    expect(earliest < expected && expected < latest).toBe(true);
    expect(earliest <= '2026-12-21').toBe(true);
    expect(latest >= '2026-12-21').toBe(true);
  });

  it('does not call scatter a trend', () => {
    expect(trend(days(28, day => 20_000 + 1000 * noise(day)))).toMatchObject({
      reason: 'notDistinguishableFromLevel',
    });
    expect(trend(days(28, () => 20_000))).toMatchObject({
      reason: 'notDistinguishableFromLevel',
    });
  });

  it('says that it falls, and that it is reached', () => {
    expect(trend(days(20, day => 30_000 - 1000 * day))).toMatchObject({
      reason: 'falling',
    });
    expect(trend(days(20, day => 40_500 + 500 * day))).toMatchObject({
      kind: 'reached',
      on: '2026-11-20',
    });
  });

  it('names no day beyond twice the window', () => {
    const rising = trend(days(14, day => 10_000 + 100 * day));
    expect(rising.kind).toBe('rising');
    expect(rising).not.toHaveProperty('meetsCeiling');
  });

  it('says when too many days are missing', () => {
    const samples = days(20, day => 20_000 + day);
    const without = (missing: number) =>
      samples.filter(
        (_, index) => index < 4 || Math.floor(index / 4) > missing,
      );
    expect(trend(without(6))).toMatchObject({ reason: 'tooManyDaysMissing' });
    expect(trend(without(5)).kind).not.toBe('none');
  });

  it('leaves out a day that was only begun, whose peak may be missing', () => {
    const whole = days(15, day => 20_000 + 1000 * day);
    const begun = [...whole, { at: at(24 * 15), value: 1 }];
    expect(trend(begun)).toEqual(trend(whole));
  });

  it('is surer of the same scatter over more days', () => {
    const width = (count: number) => {
      const result = trend(
        days(count, day => 10_000 + 300 * day + 100 * noise(day)),
      );
      return result.kind === 'rising'
        ? result.slopeInterval[1] - result.slopeInterval[0]
        : Infinity;
    };
    expect(width(56)).toBeLessThan(width(28));
    expect(width(28)).toBeLessThan(width(14));
  });

  it('widens its interval when neighbouring days go together', () => {
    const wave = (day: number) => (day % 14 < 7 ? 1 : -1);
    const flip = (day: number) => (day % 2 ? 1 : -1);
    const width = (pattern: (day: number) => number) => {
      const result = trend(
        days(28, day => 10_000 + 800 * day + 500 * pattern(day)),
      );
      return result.kind === 'rising'
        ? result.slopeInterval[1] - result.slopeInterval[0]
        : Infinity;
    };
    expect(width(wave)).toBeGreaterThan(1.5 * width(flip));
  });

  it('covers the true slope about as often as it promises', () => {
    // Normal scatter by Box and Muller from a fixed generator; 400 windows of 21 days.
    let state = 42;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state + 0.5) / 2 ** 31;
    };
    const normal = () =>
      Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    let covered = 0;
    for (let run = 0; run < 400; run++) {
      const result = trend(
        days(21, day => 10_000 + 200 * day + 300 * normal()),
      );
      if (
        result.kind === 'rising' &&
        result.slopeInterval[0] <= 200 &&
        result.slopeInterval[1] >= 200
      ) {
        covered++;
      }
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThanOrEqual(1);
  });

  it('is finite whatever was measured', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), {
          minLength: 14,
          maxLength: 40,
        }),
        values => {
          const result = trend(
            values.map((value, day) => ({ at: at(24 * day), value })),
          );
          expect(JSON.stringify(result)).not.toMatch(/null|NaN|Invalid/);
        },
      ),
    );
  });

  it.each(['soon', '1969-12-31T23:59:59Z', '+275760-09-12T00:00:00Z'])(
    'refuses a sample of %s',
    time => {
      expect(() =>
        trendTowardsCeiling([{ at: time, value: 1 }], { ceiling }),
      ).toThrow(
        `samples[0].at '${time}' is no ISO 8601 time from 1970 to 2199`,
      );
    },
  );

  it('refuses a confidence that it does not know', () => {
    expect(() =>
      trendTowardsCeiling([], { ceiling, confidence: 0.8 as 0.9 }),
    ).toThrow('confidence 0.8 is not known; it is 0.9 or 0.95 or 0.99');
  });

  it('refuses a ceiling of 0', () => {
    expect(() =>
      trendTowardsCeiling([], { ceiling: { ...ceiling, value: 0 } }),
    ).toThrow('ceiling.value 0');
  });
});

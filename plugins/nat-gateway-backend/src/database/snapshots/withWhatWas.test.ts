import { exampleGateway } from '../../tests/exampleGateway';
import { withWhatWas as keep } from './withWhatWas';

const observedAt = '2026-11-20T13:05:00.000Z';
const withWhatWas = (
  now: Parameters<typeof keep>[0],
  options: Omit<Parameters<typeof keep>[1], 'observedAt'>,
) => keep(now, { ...options, observedAt });
const hour = {
  start: '2026-11-20T12:00:00.000Z',
  end: '2026-11-20T13:00:00.000Z',
};
const day = {
  start: '2026-11-19T13:00:00.000Z',
  end: '2026-11-20T13:00:00.000Z',
};
const all = {
  peakWindow: hour,
  peakTcpConnections: 12_000,
  peakTcpAttemptsPerSecond: 7,
  failureWindow: day,
  attemptedConnections: 100,
  failedConnections: 3,
  datapathAvailabilityPercent: 100,
  newestSampleAt: hour.end,
};
const { peakTcpConnections: _, ...withoutConnections } = all;
const {
  attemptedConnections: __,
  failedConnections: ___,
  peakTcpAttemptsPerSecond: ____,
  ...withoutFailures
} = all;
const packets = { total: 5, dropped: 0, window: hour };

const gateway = (
  measurement?: Partial<typeof all> & Pick<typeof all, 'peakWindow'>,
  changes: {
    readonly guid?: string;
    readonly notRead?: readonly ('connections' | 'failedConnections')[];
  } = {},
) => ({
  ...exampleGateway('nat-a'),
  measurement: measurement && { failureWindow: day, ...measurement },
  facts: {
    resourceGuid: changes.guid ?? 'one',
    packets,
    ...(changes.notRead && {
      figuresNotRead: Object.fromEntries(
        changes.notRead.map(kind => [kind, 'throttled' as const]),
      ),
    }),
  },
});
const before = gateway(all);

describe('withWhatWas', () => {
  it('keeps the last figures of a gateway whose figures could not be read, as often as that is so', () => {
    const notRead = ['connections', 'failedConnections'] as const;
    const once = withWhatWas(gateway(undefined, { notRead }), { before });
    expect(once.measurementWas).toEqual(all);
    const twice = withWhatWas(gateway(undefined, { notRead }), {
      before: once,
    });
    expect(twice.measurementWas).toEqual(all);
  });

  it.each([
    ['connections', withoutConnections],
    ['failedConnections', withoutFailures],
  ] as const)('keeps them where one call failed: %s', (kind, rest) => {
    const now = withWhatWas(gateway(rest, { notRead: [kind] }), { before });
    expect(now.measurement).toEqual(rest);
    expect(now.measurementWas).toEqual(all);
  });

  it('keeps of each call what it last gave, with its own window', () => {
    const one = withWhatWas(
      gateway(withoutFailures, { notRead: ['failedConnections'] }),
      { before },
    );
    const later = {
      start: '2026-11-20T12:05:00.000Z',
      end: '2026-11-20T13:05:00.000Z',
    };
    const two = withWhatWas(
      gateway(
        { ...withoutFailures, peakWindow: later, peakTcpConnections: 9 },
        { notRead: ['failedConnections'] },
      ),
      { before: one },
    );
    const three = withWhatWas(
      gateway(undefined, { notRead: ['connections', 'failedConnections'] }),
      { before: two },
    );
    expect(three.measurementWas).toMatchObject({
      peakWindow: later,
      peakTcpConnections: 9,
      failureWindow: day,
      failedConnections: 3,
    });
    // Of which collection would not be known.
    expect(three.measurementWas).not.toHaveProperty('newestSampleAt');
  });

  it('keeps nothing of a gateway that was read, or that has no figures yet', () => {
    for (const now of [gateway(all), gateway()]) {
      expect(withWhatWas(now, { before })).not.toHaveProperty('measurementWas');
    }
  });

  it('keeps nothing of another gateway of the same name', () => {
    const anew = withWhatWas(
      gateway(undefined, { guid: 'two', notRead: ['connections'] }),
      { before, since: hour.end },
    );
    expect(anew).not.toHaveProperty('measurementWas');
  });

  it.each([
    ['all figures, packets too', hour.end, undefined],
    [
      'those of the day',
      hour.start,
      {
        peakWindow: hour,
        failureWindow: day,
        peakTcpConnections: 12_000,
        peakTcpAttemptsPerSecond: 7,
        datapathAvailabilityPercent: 100,
        newestSampleAt: hour.end,
      },
    ],
    ['none', day.start, all],
  ])(
    'leaves out what reaches back to the gateway of the same name: %s',
    (_what, since, left) => {
      const anew = withWhatWas(gateway(all, { guid: 'two' }), {
        before,
        since,
      });
      expect(anew.measurement).toEqual(left);
      expect(anew.facts?.packets).toEqual(
        since > hour.start ? undefined : packets,
      );
    },
  );

  it('knows since when there are fewer addresses, or since when they are known', () => {
    const [prefix] = gateway().addresses;
    const withAddresses = (addressCount?: number, changes = {}) => ({
      ...gateway(all, changes),
      addresses: [{ ...prefix, addressCount }],
    });
    const unread = withAddresses(undefined);
    const since = (
      was: ReturnType<typeof withAddresses>,
      now: ReturnType<typeof withAddresses>,
    ) => withWhatWas(now, { before: was }).facts?.fewerAddressesSince;

    expect(since(withAddresses(4), withAddresses(2))).toBe(observedAt);
    expect(since(withAddresses(2), withAddresses(2))).toBeUndefined();
    expect(since(withAddresses(2), withAddresses(4))).toBeUndefined();
    expect(since(unread, withAddresses(2))).toBe(observedAt);
    expect(since(withAddresses(2), unread)).toBeUndefined();
    expect(
      since(withAddresses(4), withAddresses(2, { guid: 'two' })),
    ).toBeUndefined();

    const fewer = withWhatWas(withAddresses(2), {
      before: withAddresses(4),
    });
    const later = keep(withAddresses(2), {
      before: fewer,
      observedAt: '2026-11-25T12:00:00.000Z',
    });
    expect(later.facts?.fewerAddressesSince).toBe(observedAt);
  });
});

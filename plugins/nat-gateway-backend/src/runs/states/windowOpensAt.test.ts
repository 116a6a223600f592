import { ConfigReader } from '@backstage/config';
import { readMaintenanceWindows } from '../../config/readMaintenanceWindows';
import { windowOpensAt } from './windowOpensAt';

const read = (...maintenanceWindows: object[]) =>
  readMaintenanceWindows(
    new ConfigReader({
      natGateway: { policy: { maintenanceWindows } },
    } as ConstructorParameters<typeof ConfigReader>[0]),
    { logger: { warn: () => {} } },
  );

describe('maintenance windows', () => {
  const saturday = {
    days: ['saturday'],
    from: '22:00',
    duration: { hours: 4 },
    timeZone: 'Europe/Zurich',
  };

  it.each([
    [
      'before it opens, by the local clock',
      '2026-12-04T12:00:00Z',
      '2026-12-05T21:00:00.000Z',
    ],
    ['while it is open', '2026-12-05T21:00:00Z', undefined],
    ['past midnight, while it is open', '2026-12-06T00:59:59Z', undefined],
    [
      'once it has closed, in a week',
      '2026-12-06T01:00:00Z',
      '2026-12-12T21:00:00.000Z',
    ],
    [
      'in summer, an hour earlier',
      '2026-07-04T12:00:00Z',
      '2026-07-04T20:00:00.000Z',
    ],
  ])('say when runs may write %s', (_, now, opensAt) => {
    expect(
      windowOpensAt(read(saturday), { now: new Date(now) })?.toISOString(),
    ).toBe(opensAt);
  });

  it('open at the hour of the day after clocks were changed, too', () => {
    const daily = {
      from: '02:30',
      duration: { hours: 1 },
      timeZone: 'Europe/Zurich',
    };
    expect(
      windowOpensAt(read(daily), {
        now: new Date('2026-03-29T03:00:00Z'),
      })?.toISOString(),
    ).toBe('2026-03-30T00:30:00.000Z');
  });

  it('take the first of several; none: runs may write at any time', () => {
    const now = new Date('2026-12-01T00:00:00Z');
    expect(
      windowOpensAt(read(saturday, { days: ['wednesday'], from: '06:00' }), {
        now,
      })?.toISOString(),
    ).toBe('2026-12-02T06:00:00.000Z');
    expect(windowOpensAt(read(), { now })).toBeUndefined();
  });

  it.each([
    [{ from: '9:00' }, "has from '9:00'; give a time of the day"],
    [{ from: '09:00', days: ['someday'] }, 'has the day someday'],
    [{ from: '09:00', timeZone: 'Mars/Olympus' }, 'the time zone Mars/Olympus'],
    [{ from: '09:00', duration: { days: 2 } }, 'from { minutes: 1 } to'],
    [{ from: '09:00', until: '10:00' }, 'until'],
  ])('are refused when they are wrong: %j', (window, words) => {
    expect(() => read(window)).toThrow(words);
  });
});

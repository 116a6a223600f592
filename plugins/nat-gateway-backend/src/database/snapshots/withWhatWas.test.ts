import { exampleGateway } from '../../tests/exampleGateway';
import { withWhatWas } from './withWhatWas';

const beforeAt = '2026-11-20T12:00:00.000Z';
const window = (start: string) => ({ start, end: '2026-11-20T13:00:00.000Z' });
const measured = (start: string) => ({
  peakWindow: window(start),
  peakTcpConnections: 12_000,
  failureWindow: window(start),
  attemptedConnections: 100,
  failedConnections: 3,
  datapathAvailabilityPercent: 100,
});
const gateway = (changes: {
  readonly guid?: string;
  readonly start?: string;
  readonly notRead?: boolean;
}) => ({
  ...exampleGateway('nat-a'),
  measurement: changes.start ? measured(changes.start) : undefined,
  facts: {
    resourceGuid: changes.guid ?? 'one',
    ...(changes.notRead && { figuresNotRead: 'throttled' as const }),
  },
});
const old = gateway({ start: '2026-11-20T11:00:00.000Z' });

describe('withWhatWas', () => {
  it('keeps the last figures of a gateway whose figures could not be read, as often as that is so', () => {
    const once = withWhatWas(gateway({ notRead: true }), {
      before: old,
      beforeAt,
    });
    expect(once.measurementWas).toEqual(old.measurement);
    const twice = withWhatWas(gateway({ notRead: true }), {
      before: once,
      beforeAt,
    });
    expect(twice.measurementWas).toEqual(old.measurement);
  });

  it('keeps nothing of a gateway that was read, or that has no figures yet', () => {
    for (const now of [gateway({ start: beforeAt }), gateway({})]) {
      expect(withWhatWas(now, { before: old, beforeAt })).not.toHaveProperty(
        'measurementWas',
      );
    }
  });

  it('keeps nothing of another gateway of the same name', () => {
    const anew = withWhatWas(gateway({ guid: 'two', notRead: true }), {
      before: old,
      beforeAt,
    });
    expect(anew).not.toHaveProperty('measurementWas');
  });

  it('leaves out figures that reach back to the gateway of the same name, now and later', () => {
    const anew = withWhatWas(
      gateway({ guid: 'two', start: '2026-11-20T11:30:00.000Z' }),
      { before: old, beforeAt },
    );
    expect(anew.measurement).not.toHaveProperty('peakTcpConnections');
    expect(anew.measurement).not.toHaveProperty('failedConnections');
    expect(anew.measurement?.datapathAvailabilityPercent).toBe(100);
    const later = withWhatWas(
      gateway({ guid: 'two', start: '2026-11-20T12:30:00.000Z' }),
      { before: anew, beforeAt: '2026-11-20T13:00:00.000Z' },
    );
    expect(later.measurement).toEqual(measured('2026-11-20T12:30:00.000Z'));
  });
});

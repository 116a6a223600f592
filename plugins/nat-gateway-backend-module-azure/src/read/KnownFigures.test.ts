import { KnownFigures } from './KnownFigures';

const id = '/subscriptions/a/resourceGroups/rg/nat';
const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
const hour = (time: string) => ({ at: at(time).getTime(), attempted: 1 });
const day = { since: at('00:00') };

describe('what is known of a day', () => {
  const knownAt = (now: string) => {
    const known = new KnownFigures();
    known.rememberHours(id, {
      hours: [hour('09:00'), hour('10:00'), hour('11:00')],
      now: at(now),
    });
    return known;
  };

  it('is all hours before a moment, in any case of the id', () => {
    const known = knownAt('11:30');
    expect(
      known.hoursOf(id.toUpperCase(), { ...day, before: at('11:00') }),
    ).toEqual([hour('09:00'), hour('10:00')]);
    expect(
      known.hoursOf(id, { since: at('10:00'), before: at('11:00') }),
    ).toEqual([hour('10:00')]);
  });

  it('is nothing where an hour is missing, or had just ended and may not be whole', () => {
    expect(
      knownAt('11:30').hoursOf(id, { ...day, before: at('12:00') }),
    ).toBeUndefined();
    expect(
      knownAt('12:09').hoursOf(id, { ...day, before: at('12:00') }),
    ).toBeUndefined();
    expect(
      knownAt('12:10').hoursOf(id, { ...day, before: at('12:00') }),
    ).toHaveLength(3);
  });

  it('is forgotten with the gateway, in its subscription only', () => {
    const known = knownAt('11:30');
    known.keepOnly([], { subscriptionId: 'b' });
    const asked = { ...day, before: at('11:00') };
    expect(known.hoursOf(id, asked)).toHaveLength(2);
    known.keepOnly([], { subscriptionId: 'A' });
    expect(known.hoursOf(id, asked)).toBeUndefined();
  });

  it('is forgotten with the subscription', () => {
    const known = knownAt('11:30');
    const asked = { ...day, before: at('11:00') };
    known.keepSubscriptions(['A', 'b']);
    expect(known.hoursOf(id, asked)).toHaveLength(2);
    known.keepSubscriptions(['b']);
    expect(known.hoursOf(id, asked)).toBeUndefined();
  });
});

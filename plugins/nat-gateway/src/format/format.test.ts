import fc from 'fast-check';
import { formatAge } from './formatAge';
import { formatCount } from './formatCount';
import { formatDate } from './formatDate';
import { formatDuration } from './formatDuration';
import { formatList } from './formatList';
import { formatMoney } from './formatMoney';
import { formatPerson } from './formatPerson';
import { formatPercent } from './formatPercent';
import { nameOfResource } from './nameOfResource';

const locale = 'en';
const justNow = 'just now';

describe('numbers and ages as people read them', () => {
  it.each([
    [0, 'just now'],
    [14.9, 'just now'],
    [15, '15 seconds ago'],
    [59, '59 seconds ago'],
    [60, '1 minute ago'],
    [3_599, '59 minutes ago'],
    [7_200, '2 hours ago'],
    [200_000, '2 days ago'],
    [-30, 'just now'],
  ])('%d s old is %s', (seconds, words) => {
    const now = new Date('2026-11-20T12:00:00Z');
    const moment = new Date(now.getTime() - seconds * 1_000).toISOString();
    expect(formatAge(moment, { now, locale, justNow })).toBe(words);
  });

  it('tells a time in minutes where they are whole', () => {
    expect(formatDuration(240, { locale })).toBe('4 min');
    expect(formatDuration(350, { locale })).toBe('350 sec');
    expect(formatDuration(350, { locale: 'de' })).toBe('350 Sek.');
  });

  it('follows the locale', () => {
    expect(formatCount(258_048, { locale })).toBe('258,048');
    expect(formatCount(258_048, { locale: 'de' })).toBe('258.048');
    expect(formatPercent(0.84, { locale: 'de' })).toBe('84\u00a0%');
  });

  it('never shows a little as 0 %', () => {
    expect(formatPercent(0.0006, { locale })).toBe('0.06%');
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1, noNaN: true }), fraction => {
        expect(formatPercent(fraction, { locale })).not.toBe('0%');
      }),
    );
  });

  it('never calls a ceiling reached before it is', () => {
    expect(formatPercent(0.999, { locale })).toBe('99%');
    expect(formatPercent(0.29, { locale })).toBe('29%');
    expect(formatPercent(1, { locale })).toBe('100%');
  });

  it('is short where there is little room', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    expect(
      formatAge('2026-11-20T11:58:00Z', {
        now,
        locale,
        justNow,
        style: 'short',
      }),
    ).toBe('2 min. ago');
  });

  it('is no more exact with money than an estimate is', () => {
    expect(formatMoney(41.61, { locale, currency: 'USD' })).toBe('$42');
    expect(formatMoney(0.045, { locale, currency: 'USD' })).toBe('$0.045');
  });

  it('names the day of a price list in every time zone', () => {
    expect(formatDate('2026-11-20', { locale })).toBe('Nov 20, 2026');
  });

  it('names people without what goes without saying', () => {
    expect(formatPerson('user:default/ada')).toBe('ada');
    expect(formatPerson('user:partners/ada')).toBe('user:partners/ada');
    expect(formatPerson('plugin:scaffolder')).toBe('plugin:scaffolder');
  });

  it('joins names and takes the name out of an id', () => {
    expect(formatList(['a', 'b', 'c'], { locale })).toBe('a, b, c');
    expect(nameOfResource('/x/natGateways/nat-old/')).toBe('nat-old');
  });
});

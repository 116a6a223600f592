import * as fc from 'fast-check';
import { isHistoryDue } from './isHistoryDue';

const now = new Date('2026-11-20T12:00:00.000Z');
const ago = (hours: number) =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();
type Scope = Parameters<typeof isHistoryDue>[0];
const due = (
  history: Partial<Scope['history']>,
  changes: Partial<Scope> = {},
  intervalHours = 6,
) =>
  isHistoryDue(
    {
      subject: { provider: 'azure', scope: 'azure/demo/a' },
      history: { gaps: [], ...history },
      ...changes,
    },
    { now, intervalHours },
  );
const throttled = [
  { part: 'daily peaks', message: 'Later.', reason: 'throttled' as const },
];

describe('isHistoryDue', () => {
  it('comes at once the first time', () => {
    expect(due({})).toBe(true);
  });

  it('comes when the interval is over, and never before nine tenths of it', () => {
    fc.assert(
      fc.property(fc.string(), scope => {
        const subject = { provider: 'azure' as const, scope };
        expect(due({ attemptedAt: ago(6) }, { subject })).toBe(true);
        expect(due({ attemptedAt: ago(5.39) }, { subject })).toBe(false);
      }),
    );
  });

  it('does not come for all scopes at once', () => {
    const late = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(scope =>
      due(
        { attemptedAt: ago(5.7) },
        { subject: { provider: 'azure', scope: `azure/demo/${scope}` } },
      ),
    );
    expect(new Set(late)).toEqual(new Set([true, false]));
  });

  it('comes after half an hour when something failed', () => {
    const gaps = throttled;
    expect(due({ attemptedAt: ago(0.5), gaps })).toBe(true);
    expect(due({ attemptedAt: ago(0.4), gaps })).toBe(false);
  });

  it('does not hurry for what asking again does not fix', () => {
    const gaps = [{ part: 'daily peaks', message: 'No peak can be told.' }];
    expect(due({ attemptedAt: ago(0.5), gaps })).toBe(false);
  });
});

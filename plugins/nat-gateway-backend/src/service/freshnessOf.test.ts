import { freshnessOf } from './freshnessOf';

const options = {
  now: new Date('2026-11-20T12:00:00Z'),
  staleAfterMinutes: 15,
};
const failure = (at: string) => ({ at, code: 'X', message: 'x' });

describe('freshnessOf', () => {
  it('is as old as the oldest scope', () => {
    expect(
      freshnessOf(
        [
          { observedAt: '2026-11-20T11:59:00Z', gaps: [] },
          { observedAt: '2026-11-20T11:50:00Z', gaps: [] },
        ],
        options,
      ),
    ).toEqual({
      observedAt: '2026-11-20T11:50:00Z',
      stale: false,
      failure: undefined,
    });
  });

  it('is stale after the time that the configuration says, not at it', () => {
    const stale = (observedAt: string) =>
      freshnessOf([{ observedAt, gaps: [] }], options).stale;
    expect(stale('2026-11-20T11:45:00Z')).toBe(false);
    expect(stale('2026-11-20T11:44:59Z')).toBe(true);
  });

  it('has the newest failure beside the data of before', () => {
    expect(
      freshnessOf(
        [
          {
            observedAt: '2026-11-20T11:50:00Z',
            gaps: [],
            failure: failure('2026-11-20T11:55:00Z'),
          },
          { failure: failure('2026-11-20T11:58:00Z'), gaps: [] },
        ],
        options,
      ),
    ).toMatchObject({
      observedAt: '2026-11-20T11:50:00Z',
      failure: { at: '2026-11-20T11:58:00Z' },
    });
  });

  it('tells what a collection had to leave out, which is no failure', () => {
    const gaps = [{ part: 'metrics of westeurope', message: 'throttled' }];
    expect(
      freshnessOf([{ observedAt: '2026-11-20T11:59:00Z', gaps }], {
        ...options,
        gatewayResourceIds: ['/gateways/nat-shop'],
      }),
    ).toEqual({
      observedAt: '2026-11-20T11:59:00Z',
      stale: false,
      failure: undefined,
      gaps: [
        {
          at: '2026-11-20T11:59:00Z',
          parts: ['metrics of westeurope'],
          message: 'throttled',
        },
      ],
    });
  });

  it('does not call missing data stale', () => {
    expect(freshnessOf([], options)).toEqual({
      observedAt: undefined,
      stale: false,
      failure: undefined,
    });
  });
});

import { recentHistory } from './recentHistory';

describe('recentHistory', () => {
  const history = {
    collectedAt: '2026-11-20T12:00:00.000Z',
    document: { resourceId: '/gateway/nat-a' },
  };
  const at = (time: string) => recentHistory(history, { now: new Date(time) });

  it('is the newest, for two days', () => {
    expect(at('2026-11-22T12:00:00.000Z')).toEqual(history);
    expect(at('2026-11-22T12:00:00.001Z')).toBeUndefined();
    expect(recentHistory(undefined, { now: new Date() })).toBeUndefined();
  });
});

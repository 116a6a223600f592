import type { StoredScope } from '../database/snapshots/StoredScope';
import { healthOf } from './healthOf';

const options = {
  now: new Date('2026-11-20T12:00:00Z'),
  staleAfterMinutes: 15,
  problems: [],
  discoveries: [],
};
const scope = (state: Partial<StoredScope>): StoredScope => ({
  scope: { provider: 'azure', account: 'a', id: 'b' },
  subject: { provider: 'azure', scope: 'azure/a/b' },
  gaps: [],
  history: { gaps: [] },
  requested: 0,
  answered: 0,
  ...state,
});
const well = scope({
  attemptedAt: '2026-11-20T11:59:00Z',
  observedAt: '2026-11-20T11:59:00Z',
});

describe('healthOf', () => {
  it('starts until every scope was tried once', () => {
    expect(healthOf([well, scope({})], options).status).toBe('starting');
  });

  it('tells discoveries: starts until each was made once, and is degraded when the newest failed', () => {
    const account = 'azure/a';
    const failure = {
      at: '2026-11-20T11:59:00Z',
      code: 'AuthorizationFailed',
      message: 'words of the cloud',
    };
    const told = (state: object) =>
      healthOf([well], {
        ...options,
        discoveries: [{ account, version: 0, ...state }],
      });
    expect(told({}).status).toBe('starting');
    const made = { attemptedAt: failure.at, observedAt: failure.at };
    expect(told(made).status).toBe('ok');
    expect(told({ ...made, failure })).toMatchObject({
      status: 'degraded',
      discoveries: [
        {
          account,
          observedAt: failure.at,
          failure: { at: failure.at, code: failure.code },
        },
      ],
    });
    expect(JSON.stringify(told({ ...made, failure }))).not.toContain('words');
  });

  it('is ok when every newest collection succeeded', () => {
    expect(healthOf([well], options).status).toBe('ok');
  });

  it('is degraded by a failure, and names only its code', () => {
    const failing = scope({
      attemptedAt: '2026-11-20T11:59:00Z',
      failure: { at: '2026-11-20T11:59:00Z', code: 'X', message: 'words' },
    });
    expect(healthOf([well, failing], options)).toMatchObject({
      status: 'degraded',
      scopes: [{}, { failure: { at: '2026-11-20T11:59:00Z', code: 'X' } }],
    });
    expect(JSON.stringify(healthOf([failing], options))).not.toContain('words');
  });

  it('is degraded by what a collection left out, and names only the part and the code', () => {
    const gap = { part: 'clusters', code: 'AuthorizationFailed' };
    const partial = {
      ...well,
      gaps: [{ ...gap, message: 'words of a resource' }],
    };
    expect(healthOf([partial], options)).toMatchObject({
      status: 'degraded',
      scopes: [{ gaps: [gap] }],
    });
    expect(JSON.stringify(healthOf([partial], options))).not.toContain('words');
  });

  it('is degraded by a problem of the configuration', () => {
    const problem = { code: 'unreadKey', key: 'natGateway.azrue' } as const;
    expect(
      healthOf([well], {
        ...options,
        problems: [{ ...problem, message: 'words' }],
      }),
    ).toMatchObject({ status: 'degraded', problems: [problem] });
  });

  it('is degraded by stale data', () => {
    const old = scope({
      attemptedAt: '2026-11-20T11:00:00Z',
      observedAt: '2026-11-20T11:00:00Z',
    });
    expect(healthOf([old], options).status).toBe('degraded');
  });
});

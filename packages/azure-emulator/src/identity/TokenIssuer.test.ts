import { TokenIssuer } from './TokenIssuer';

const principal = {
  clientId: 'c1',
  clientSecret: 'right',
  objectId: 'o1',
  assignments: [],
};
const create = () =>
  new TokenIssuer({ tenantId: 't', principals: [principal] });
const now = new Date('2026-11-20T10:00:00Z');

describe('TokenIssuer', () => {
  it('tells a wrong secret from an unknown client', () => {
    const tokens = create();
    expect(tokens.authenticate('c1', { clientSecret: 'right' })).toBe(
      principal,
    );
    expect(tokens.authenticate('c1', { clientSecret: 'wrong' })).toBe(false);
    expect(
      tokens.authenticate('c2', { clientSecret: 'right' }),
    ).toBeUndefined();
  });

  it('knows its own token until it expires', () => {
    const tokens = create();
    const { accessToken, expiresInSeconds } = tokens.issue(principal, {
      audience: 'https://management.azure.com',
      now,
    });
    const header = `Bearer ${accessToken}`;
    expect(tokens.verify(header, { now })).toBe(principal);
    const later = new Date(now.getTime() + expiresInSeconds * 1000);
    expect(() => tokens.verify(header, { now: later })).toThrow(
      "The access token expiry UTC time '11/20/2026 10:59:59 AM' is earlier than current UTC time '11/20/2026 10:59:59 AM'.",
    );
  });

  const verify = (audience: string, isForMetrics: boolean) => () => {
    const tokens = create();
    const { accessToken } = tokens.issue(principal, { audience, now });
    return tokens.verify(`Bearer ${accessToken}`, { now, isForMetrics });
  };

  it.each([
    ['https://management.azure.com/', false],
    ['https://management.core.windows.net', false],
    ['https://management.azure.com', true],
    ['https://metrics.monitor.azure.com', true],
  ])('takes a token for %s, metrics: %s', (audience, isForMetrics) => {
    expect(verify(audience, isForMetrics)()).toBe(principal);
  });

  it.each(['https://metrics.monitor.azure.com', 'https://vault.azure.net', ''])(
    'refuses a token for %s as ARM does',
    audience => {
      expect(verify(audience, false)).toThrow(
        `The access token has been obtained for wrong audience or resource '${audience}'. It should exactly match with one of the allowed audiences 'https://management.core.windows.net/','https://management.core.windows.net','https://management.azure.com/','https://management.azure.com'.`,
      );
    },
  );

  it('refuses a token for neither ARM nor Azure Monitor for metrics, marked as ours', () => {
    expect(verify('https://vault.azure.net', true)).toThrow(
      expect.objectContaining({
        status: 401,
        code: 'AzureEmulator.WrongAudience',
        message: expect.stringContaining("The emulator's own words"),
      }),
    );
  });

  it.each([undefined, 'Bearer x', 'Bearer a.b.c', 'Basic abc'])(
    'refuses %s with 401',
    header => {
      expect(() => create().verify(header, { now })).toThrow(
        expect.objectContaining({ status: 401 }),
      );
    },
  );

  it('refuses the token of another emulator', () => {
    const { accessToken } = create().issue(principal, { audience: 'a', now });
    expect(() => create().verify(`Bearer ${accessToken}`, { now })).toThrow(
      'The access token is invalid.',
    );
  });
});

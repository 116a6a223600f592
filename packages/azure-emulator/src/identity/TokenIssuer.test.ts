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
      audience: 'a',
      now,
    });
    const header = `Bearer ${accessToken}`;
    expect(tokens.verify(header, { now })).toBe(principal);
    const later = new Date(now.getTime() + expiresInSeconds * 1000);
    expect(() => tokens.verify(header, { now: later })).toThrow(
      'is earlier than current UTC time',
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

import { shareTokens } from './shareTokens';

const minutes = 60_000;

describe('sharing tokens', () => {
  const counted = (lifetimes: readonly number[]) => {
    const asked: string[] = [];
    const credential = shareTokens({
      getToken: async scopes => {
        asked.push(String(scopes));
        const lifetime = lifetimes[asked.length - 1];
        if (lifetime === 0) throw new Error('the authority is busy');
        return {
          token: `token ${asked.length}`,
          expiresOnTimestamp: Date.now() + lifetime * minutes,
        };
      },
    });
    return { asked, credential };
  };

  it('asks once for all that need a token at the same time, and for each scope apart', async () => {
    const { asked, credential } = counted([60, 60]);
    const tokens = await Promise.all(
      Array.from({ length: 100 }, () => credential.getToken('arm')),
    );
    expect(new Set(tokens.map(token => token?.token))).toEqual(
      new Set(['token 1']),
    );
    await credential.getToken('metrics');
    expect(asked).toEqual(['arm', 'metrics']);
  });

  it('asks again once a token is about to expire, and after a failure', async () => {
    const { asked, credential } = counted([0, 4, 60]);
    await expect(credential.getToken('arm')).rejects.toThrow('busy');
    await credential.getToken('arm');
    expect((await credential.getToken('arm'))?.token).toBe('token 3');
    expect(asked).toHaveLength(3);
  });

  it('does not share what answers a challenge', async () => {
    const { asked, credential } = counted([60, 60]);
    await credential.getToken('arm');
    await credential.getToken('arm', { claims: 'e30=' });
    expect(asked).toHaveLength(2);
  });
});

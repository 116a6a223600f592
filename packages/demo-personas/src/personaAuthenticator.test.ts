import { personaAuthenticator } from './personaAuthenticator';

describe('signing in to the demo', () => {
  const { NODE_ENV } = process.env;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV });
  });
  const signInAs = (persona: string | undefined, environment: string) => {
    Object.assign(process.env, { NODE_ENV: environment });
    return personaAuthenticator.authenticate(
      { req: { header: () => persona } as never },
      {},
    );
  };

  it('is being who one says one is', async () => {
    expect(await signInAs('developer', 'development')).toEqual({
      result: { persona: 'developer' },
    });
  });

  it.each(['admin', '', undefined])(
    'names the people there are instead of %p',
    async persona => {
      await expect(signInAs(persona, 'development')).rejects.toThrow(
        'guest, developer, approver',
      );
    },
  );

  it('does not exist in production', async () => {
    await expect(signInAs('guest', 'production')).rejects.toThrow(
      'Configure an identity provider',
    );
  });
});

import { ConfigReader } from '@backstage/config';
import { configurationProblems } from './configurationProblems';

const scopeKey = 'azure/production/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

const problems = (
  natGateway: object,
  options: Partial<Parameters<typeof configurationProblems>[1]> = {},
) =>
  configurationProblems(new ConfigReader({ natGateway }), {
    providerIds: ['azure'],
    scopeKeys: [scopeKey],
    servicePrincipals: [],
    ...options,
  });

describe('problems of a configuration', () => {
  it('are none where each key is read', () => {
    expect(problems({ azure: {}, collection: {}, template: 't' })).toEqual([]);
  });

  it('name a misspelt provider, and the modules that started', () => {
    expect(problems({ azrue: {} })).toEqual([
      {
        code: 'unreadKey',
        key: 'natGateway.azrue',
        message: expect.stringContaining('(started: azure); correct the key'),
      },
    ]);
  });

  it('name the key of a module that failed, and that nothing is collected', () => {
    expect(
      problems({ azure: {} }, { providerIds: [], scopeKeys: [] }).map(
        ({ code, key }) => [code, key],
      ),
    ).toEqual([
      ['noScopes', 'natGateway'],
      ['unreadKey', 'natGateway.azure'],
    ]);
  });

  it('leave to discoveries which scopes of an account there are', () => {
    const discoveringAccounts = ['azure/production'];
    const servicePrincipals = [
      { subject: 'ci', access: 'read', scopes: [scopeKey] },
      {
        subject: 'cd',
        access: 'read',
        scopes: [`${scopeKey}/other`, 'azure/production2/a'],
      },
    ] as const;
    expect(
      problems(
        {},
        { scopeKeys: [], discoveringAccounts, servicePrincipals },
      ).map(({ code, key }) => [code, key]),
    ).toEqual([
      ['unknownScope', 'natGateway.policy.servicePrincipals[1].scopes'],
    ]);
  });

  it('name a scope of a service principal whose account is misspelt', () => {
    const scope = scopeKey.replace('production', 'prodution');
    expect(
      problems(
        {},
        {
          servicePrincipals: [
            { subject: 'ci', access: 'read', scopes: [scopeKey, scope] },
          ],
        },
      ),
    ).toEqual([
      {
        code: 'unknownScope',
        key: 'natGateway.policy.servicePrincipals[0].scopes',
        message: expect.stringContaining(scope),
      },
    ]);
  });
});

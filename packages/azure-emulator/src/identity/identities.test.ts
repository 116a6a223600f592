import { createSign, generateKeyPairSync } from 'node:crypto';
import { ClientAssertionCredential } from '@azure/identity';
import type { AzureEmulator } from '../AzureEmulator';
import { ArmSession } from '../__testUtils__/ArmSession';
import { request } from '../__testUtils__/request';
import { smallScenario } from '../__testUtils__/smallScenario';
import { startAzureEmulator } from '../startAzureEmulator';

const now = new Date('2026-11-20T12:00:00Z');
const issuer = 'https://oidc.example/cluster';
const subject = 'system:serviceaccount:backstage:backend';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
});
const guid = (last: string) => `00000000-0000-4000-a000-0000000000${last}`;

function assertion(claims: object = {}, key = privateKey): string {
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256' })}.${encode({
    iss: issuer,
    sub: subject,
    aud: 'api://AzureADTokenExchange',
    exp: now.getTime() / 1000 + 600,
    ...claims,
  })}`;
  return `${unsigned}.${createSign('RSA-SHA256')
    .update(unsigned)
    .sign(key)
    .toString('base64url')}`;
}

describe('identities of a scenario', () => {
  let azure: AzureEmulator;

  beforeEach(async () => {
    const [owner] = smallScenario().principals;
    azure = await startAzureEmulator({
      clock: { now: () => now },
      scenario: smallScenario({
        resources: [
          { type: 'natGateways', name: 'nat' },
          { type: 'publicIPAddresses', name: 'pip', sku: 'Standard' },
        ],
        principals: [
          owner,
          {
            name: 'custom',
            clientId: guid('11'),
            clientSecret: 'not-a-secret',
            objectId: guid('12'),
            assignments: [
              {
                actions: ['Microsoft.Network/natGateways/*'],
                notActions: ['Microsoft.Network/natGateways/delete'],
                scope: '@rg',
              },
            ],
            federatedCredentials: [
              {
                issuer,
                subject,
                publicKey: String(
                  publicKey.export({ type: 'spki', format: 'pem' }),
                ),
              },
            ],
          },
        ],
      }),
    });
  });

  afterEach(async () => {
    await azure.stop();
  });

  it('may do what a custom role allows at its scope, and nothing else', async () => {
    const arm = await ArmSession.open(azure, 'custom');
    const gateway = 'rg/natGateways/nat';
    expect((await arm.get(gateway)).status).toBe(200);
    expect((await arm.delete(gateway)).body.error).toMatchObject({
      code: 'AuthorizationFailed',
    });
    expect((await arm.get('rg/publicIPAddresses/pip')).status).toBe(403);
    const linked = await arm.put(gateway, {
      location: 'westeurope',
      properties: {
        publicIpAddresses: [{ id: arm.id('rg/publicIPAddresses/pip') }],
      },
    });
    expect(linked.body.error).toMatchObject({
      code: 'LinkedAuthorizationFailed',
      message: expect.stringContaining(
        "'Microsoft.Network/publicIPAddresses/join/action'",
      ),
    });
    const permissions = await arm.get(
      `${arm.id(
        'rg',
      )}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
    );
    expect(permissions.body.value).toMatchObject([
      { notActions: ['Microsoft.Network/natGateways/delete'] },
    ]);
  });

  const signIn = (text: string) =>
    request(azure, {
      method: 'POST',
      path: `/${azure.tenantId}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: guid('11'),
        client_assertion_type:
          'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: text,
        scope: 'https://management.azure.com/.default',
      }).toString(),
    });

  it('sign in with the token of a workload, through the real client', async () => {
    const credential = new ClientAssertionCredential(
      azure.tenantId,
      guid('11'),
      async () => assertion(),
      {
        authorityHost: azure.authority,
        disableInstanceDiscovery: true,
        tlsOptions: { ca: azure.ca },
      },
    );
    const { token } = await credential.getToken(
      'https://management.azure.com/.default',
    );
    const { status } = await request(azure, {
      method: 'GET',
      path: `/subscriptions/${azure.subscriptionId}?api-version=2022-12-01`,
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(status).toBe(200);
  });

  it.each([
    ['another issuer', { iss: 'https://other' }, 401, 'AADSTS700211'],
    ['another subject', { sub: 'other' }, 401, 'AADSTS700213'],
    ['another audience', { aud: 'api://other' }, 401, 'AADSTS700212'],
    ['a past', { exp: now.getTime() / 1000 }, 401, 'AADSTS700024'],
    ['a future', { nbf: now.getTime() / 1000 + 60 }, 401, 'AADSTS700024'],
  ])(
    'do not sign in with a token that has %s',
    async (_, claims, status, code) => {
      const answer = await signIn(assertion(claims));
      expect(answer.status).toBe(status);
      expect(answer.body.error_description).toMatch(code);
    },
  );

  it('do not sign in with a token that has another signature, or none at all', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect((await signIn(assertion({}, other.privateKey))).body).toMatchObject({
      error: 'invalid_client',
      error_codes: [700027],
    });
    expect((await signIn('nonsense')).body).toMatchObject({
      error_codes: [50027],
    });
  });
});

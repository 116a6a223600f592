import { ClientSecretCredential } from '@azure/identity';
import type { AzureEmulator } from '../AzureEmulator';
import { connect } from '../__testUtils__/connect';
import { request } from '../__testUtils__/request';
import { startDemo } from '../__testUtils__/startDemo';

describe('Entra', () => {
  let azure: AzureEmulator;

  beforeAll(async () => {
    ({ azure } = await startDemo());
  });

  afterAll(async () => {
    await azure.stop();
  });

  const token = (
    form: Readonly<Record<string, string>>,
    tenant = azure.tenantId,
  ) =>
    request(azure, {
      method: 'POST',
      path: `/${tenant}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: azure.clientId,
        client_secret: azure.clientSecret,
        scope: 'https://management.azure.com/.default',
        ...form,
      }).toString(),
    });

  it('gives the real credential a token of an hour', async () => {
    const { token: text, expiresOnTimestamp } = await connect(
      azure,
    ).credential.getToken('https://management.azure.com/.default');
    expect(text.split('.')).toHaveLength(3);
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now());
  });

  it('makes the real credential fail with a wrong secret', async () => {
    const credential = new ClientSecretCredential(
      azure.tenantId,
      azure.clientId,
      'wrong',
      {
        authorityHost: azure.authority,
        disableInstanceDiscovery: true,
        tlsOptions: { ca: azure.ca },
      },
    );
    await expect(
      credential.getToken('https://management.azure.com/.default'),
    ).rejects.toThrow('AADSTS7000215');
  });

  it.each([
    [{}, 'AADSTS900144: The request body must contain the following'],
    [
      { client_assertion_type: 'urn:x' },
      'AADSTS90011: Unexpected client assertion type.',
    ],
  ])('takes no assertion of the type %p', async (type, said) => {
    const { status, body } = await token({ ...type, client_assertion: 'a.b' });
    expect([status, body.error]).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain(said);
  });

  it('publishes its endpoints', async () => {
    const { body } = await request(azure, {
      method: 'GET',
      path: `/${azure.tenantId}/v2.0/.well-known/openid-configuration`,
    });
    expect(body).toMatchObject({
      issuer: `${azure.authority}/${azure.tenantId}/v2.0`,
      token_endpoint: `${azure.authority}/${azure.tenantId}/oauth2/v2.0/token`,
    });
    const discovery = await request(azure, {
      method: 'GET',
      path: '/common/discovery/instance?api-version=1.1',
    });
    expect(discovery.body).toHaveProperty('tenant_discovery_endpoint');
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 400, 'unauthorized_client'],
    [
      'another grant',
      { grant_type: 'password' },
      400,
      'unsupported_grant_type',
    ],
  ])('refuses %s', async (_, form, status, error) => {
    const answer = await token(form as Readonly<Record<string, string>>);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });

  it('knows only its own tenant', async () => {
    const answer = await token({}, 'other');
    expect(answer.body).toMatchObject({
      error: 'invalid_tenant',
      error_codes: [90002],
    });
  });
});

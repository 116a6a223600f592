import { createSign, generateKeyPairSync } from 'node:crypto';
import { request } from '../../__testUtils__/request';
import type { Cause } from './Cause';
import { federated } from './causesScenario';

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const signIn =
  (
    form: Readonly<Record<string, string>>,
    options: { readonly tenant?: string } = {},
  ): Cause =>
  ({ azure }) =>
    request(azure, {
      method: 'POST',
      path: `/${options.tenant ?? azure.tenantId}/oauth2/v2.0/token`,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: azure.clientId,
        client_secret: azure.clientSecret,
        scope: 'https://management.azure.com/.default',
        ...form,
      }).toString(),
    });

/** Of a workload that the scenario's reader trusts, but for these claims and the signature. */
const assert = (claims: object): Cause => {
  const encode = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256' })}.${encode({
    iss: federated.issuer,
    sub: federated.subject,
    aud: 'api://AzureADTokenExchange',
    exp: Date.parse('2026-11-20T13:00:00Z') / 1000,
    ...claims,
  })}`;
  const signature = createSign('RSA-SHA256')
    .update(unsigned)
    .sign(privateKey)
    .toString('base64url');
  return signIn({
    client_id: federated.clientId,
    client_assertion_type: jwtBearer,
    client_assertion: `${unsigned}.${signature}`,
  });
};

/**
 * The causes of errors of Entra's token endpoint.
 *
 * @internal
 */
export const entraCauses: Readonly<Record<string, Cause>> = {
  AADSTS90002: signIn({}, { tenant: 'other' }),
  AADSTS70003: signIn({ grant_type: 'password' }),
  AADSTS1002012: signIn({ scope: 'https://management.azure.com/user' }),
  AADSTS700016: signIn({ client_id: 'nobody' }),
  AADSTS7000215: signIn({ client_secret: 'wrong' }),
  AADSTS900144: signIn({ client_assertion: 'nonsense' }),
  AADSTS90011: signIn({
    client_assertion_type: 'other',
    client_assertion: 'nonsense',
  }),
  AADSTS50027: signIn({
    client_assertion_type: jwtBearer,
    client_assertion: 'nonsense',
  }),
  AADSTS700211: assert({ iss: 'https://other.example' }),
  AADSTS700212: assert({ aud: 'api://other' }),
  AADSTS700213: assert({ sub: 'other' }),
  AADSTS700024: assert({ exp: 0 }),
  AADSTS700027: assert({}),
};

import type { EntraRefusal } from '../identity/EntraRefusal';
import { refuseToken } from '../identity/refuseToken';
import type { ArmReply } from './ArmReply';
import type { ArmRequest } from './ArmRequest';
import type { Route } from './Route';

/**
 * Entra: discovery documents and the token endpoints for client secrets and for the assertions of federated workloads.
 *
 * The shape of an error is quoted in https://github.com/Azure/azure-cli/issues/22145.
 *
 * @internal
 */
export const entraRoutes: readonly Route[] = [
  publicGet('/{tenant}/v2.0/.well-known/openid-configuration', configuration),
  publicGet('/{tenant}/.well-known/openid-configuration', configuration),
  publicGet('/adfs/{tenant}/.well-known/openid-configuration', configuration),
  publicGet('/{tenant}/discovery/v2.0/keys', () => ({
    status: 200,
    body: { keys: [] },
  })),
  publicGet('/common/discovery/instance', discovery),
  {
    method: 'POST',
    path: '/{tenant}/oauth2/v2.0/token',
    isPublic: true,
    handle: token,
  },
  {
    method: 'POST',
    path: '/{tenant}/oauth2/token',
    isPublic: true,
    handle: token,
  },
];

/** The one type that there is: https://www.rfc-editor.org/rfc/rfc7523#section-2.2. */
const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

function publicGet(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, isPublic: true, handle };
}

/** `az` skips the discovery of clouds only for an authority that ends in `/adfs`, which then stands for the tenant. */
function isTenant(asked: string, tenantId: string): boolean {
  return [tenantId.toLowerCase(), 'adfs'].includes(asked.toLowerCase());
}

function configuration(request: ArmRequest): ArmReply {
  const { tenant } = request.parameters;
  const { endpoint, tenantId } = request.cloud.settings;
  if (!isTenant(tenant, tenantId)) {
    return refuse(request, refuseToken('AADSTS90002', { tenant }));
  }
  const base = `${endpoint}/${tenantId}`;
  return {
    status: 200,
    body: {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: [
        'client_secret_post',
        'client_secret_basic',
        'private_key_jwt',
      ],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      tenant_region_scope: 'EU',
    },
  };
}

function discovery(request: ArmRequest): ArmReply {
  const { endpoint, tenantId } = request.cloud.settings;
  const { host } = new URL(endpoint);
  return {
    status: 200,
    body: {
      tenant_discovery_endpoint: `${endpoint}/${tenantId}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        { preferred_network: host, preferred_cache: host, aliases: [host] },
      ],
    },
  };
}

function token(request: ArmRequest): ArmReply {
  const { cloud, parameters } = request;
  const { tenantId } = cloud.settings;
  const { tenant } = parameters;
  if (!isTenant(tenant, tenantId)) {
    return refuse(request, refuseToken('AADSTS90002', { tenant }));
  }
  const form = new URLSearchParams(request.bodyText);
  const grant = form.get('grant_type');
  if (grant !== 'client_credentials') {
    return refuse(request, refuseToken('AADSTS70003', { grant: grant ?? '' }));
  }
  const [basicId, basicSecret] = readBasic(request.headers.authorization);
  const clientId = form.get('client_id') ?? basicId ?? '';
  const assertion = form.get('client_assertion');
  const assertionType = form.get('client_assertion_type');
  if (assertion && !assertionType) {
    const parameter = 'client_assertion_type';
    return refuse(request, refuseToken('AADSTS900144', { parameter }));
  }
  if (assertion && assertionType !== jwtBearer) {
    return refuse(request, refuseToken('AADSTS90011', {}));
  }
  const principal = assertion
    ? cloud.tokens.authenticateByAssertion(clientId, {
        assertion,
        now: cloud.clock.now(),
      })
    : cloud.tokens.authenticate(clientId, {
        clientSecret: form.get('client_secret') ?? basicSecret ?? '',
      });
  if (principal === undefined) {
    return refuse(request, refuseToken('AADSTS700016', { clientId, tenantId }));
  }
  if (principal === false) {
    return refuse(request, refuseToken('AADSTS7000215', { clientId }));
  }
  if ('refusal' in principal) {
    return refuse(request, principal.refusal);
  }
  const scope = form.get('scope');
  if (
    scope !== null &&
    !scope.endsWith('/.default') &&
    request.url.pathname.toLowerCase().endsWith('/v2.0/token')
  ) {
    return refuse(request, refuseToken('AADSTS1002012', { scope }));
  }
  const audience = (
    scope ??
    form.get('resource') ??
    'https://management.azure.com/.default'
  ).replace(/\/\.default$/, '');
  const issued = cloud.tokens.issue(principal, {
    audience,
    now: cloud.clock.now(),
  });
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      expires_in: issued.expiresInSeconds,
      ext_expires_in: issued.expiresInSeconds,
      access_token: issued.accessToken,
    },
  };
}

function readBasic(header: string | undefined): readonly string[] {
  const encoded = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  return encoded
    ? Buffer.from(encoded, 'base64')
        .toString()
        .split(':')
        .map(part => decodeURIComponent(part))
    : [];
}

function refuse(
  { cloud }: ArmRequest,
  { status, error, code, message }: EntraRefusal,
): ArmReply {
  const number = Number(code.replace('AADSTS', ''));
  const timestamp = cloud.clock
    .now()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z/, 'Z');
  const [trace, correlation] = [cloud.guids.next(), cloud.guids.next()];
  return {
    status,
    body: {
      error,
      error_description: `${code}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    },
  };
}

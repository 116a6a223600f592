import type { DeclaredError } from './DeclaredError';

/**
 * Errors of Entra's token endpoint, which has a shape of its own: `error` is OAuth's word for it.
 *
 * @internal
 */
export const entraErrors = {
  AADSTS90002: {
    error: 'invalid_tenant',
    status: 400,
    provenance: 'quoted',
    source: 'https://github.com/Azure/azure-cli/issues/22145; status assumed',
    words:
      "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.",
  },
  AADSTS70003: {
    error: 'unsupported_grant_type',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/AzureAD/microsoft-authentication-library-for-dotnet/pull/3023; status assumed',
    words: "The app requested an unsupported grant type '{grant}'.",
  },
  AADSTS900144: {
    error: 'invalid_request',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/fredgis/FabricAtlas/issues/3, of another parameter; error and status assumed',
    words:
      "The request body must contain the following parameter: '{parameter}'.",
  },
  AADSTS90011: {
    error: 'invalid_request',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/AzureAD/azure-activedirectory-library-for-ruby/pull/53; status assumed',
    words: 'Unexpected client assertion type.',
  },
  AADSTS1002012: {
    error: 'invalid_scope',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/microsoftgraph/msgraph-sdk-python/issues/181; error: https://github.com/ctron/oidc-cli/issues/7; status assumed',
    words:
      'The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  },
  AADSTS700016: {
    error: 'unauthorized_client',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/donwa/oneindex/issues/621; error: https://github.com/Azure/azure-sdk-for-python/issues/8314; status assumed',
    words:
      "Application with identifier '{clientId}' was not found in the directory '{tenantId}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.",
  },
  AADSTS7000215: {
    error: 'invalid_client',
    status: 401,
    provenance: 'quoted',
    source: 'https://github.com/Azure/sap-automation/issues/418',
    words:
      "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{clientId}'.",
  },
  AADSTS50027: {
    error: 'invalid_request',
    status: 400,
    provenance: 'quoted',
    source:
      'https://github.com/FriedrichWeinmann/MiniGraph/issues/4; status assumed',
    words: 'JWT token is invalid or malformed.',
  },
  AADSTS700211: {
    error: 'invalid_client',
    status: 401,
    provenance: 'quoted',
    source:
      'https://github.com/Azure/azure-workload-identity/issues/1200; status assumed',
    words:
      "No matching federated identity record found for presented assertion issuer '{issuer}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation",
  },
  AADSTS700212: {
    error: 'invalid_client',
    status: 401,
    provenance: 'quoted',
    source:
      'the answer in a public test, AzureAccessTokenProviderTest; the same beginning in the troubleshooting page of @azure/identity; status assumed',
    words:
      "No matching federated identity record found for presented assertion audience '{audience}'. Please check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation",
  },
  AADSTS700213: {
    error: 'invalid_client',
    status: 401,
    provenance: 'quoted',
    source:
      'https://github.com/dotnet/maui/pull/31978; error and status of the kindred AADSTS7002137: https://github.com/microsoft/Agents/issues/202',
    words:
      "No matching federated identity record found for presented assertion subject '{subject}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
  },
  AADSTS700024: {
    error: 'invalid_client',
    status: 401,
    provenance: 'quoted',
    source:
      'https://github.com/AzureAD/microsoft-authentication-library-for-java/issues/984; error: https://github.com/obikuro/Sato/issues/1; status assumed',
    words:
      'Client assertion is not within its valid time range. Current time: {now}, assertion valid from {from}, expiry time of assertion {to}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .',
  },
  AADSTS700027: {
    error: 'invalid_client',
    status: 401,
    provenance: 'ours',
    source:
      'https://learn.microsoft.com/entra/identity-platform/reference-error-codes, which describes the number; what is said of a signature differs from post to post',
    words: 'Client assertion failed signature validation.',
  },
} as const satisfies Readonly<
  Record<string, DeclaredError & { readonly error: string }>
>;

import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/core-auth';

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

// Node's names for a certificate that it does not trust; the way out knows each.
const isCertificateCode = (code: string) => /CERT|SIGNATURE/.test(code);

/**
 * Makes a credential say why the authority gave no token. The sign-in library keeps to
 * `endpoints_resolution_error`, whether the tenant is unknown, the certificate is not trusted, or
 * nothing answers; what its requests met tells which.
 *
 * @internal
 */
export function watchAuthority(options: {
  readonly authority: string;
  readonly tenantId: string;
}) {
  const { authority, tenantId } = options;
  let met: { readonly code: string; readonly words: string } | undefined;

  const policy: PipelinePolicy = {
    name: 'natGatewayAuthority',
    async sendRequest(request, next) {
      try {
        const response = await next(request);
        const { status } = response;
        met = {
          code:
            status >= 400 && status < 500
              ? 'UnknownTenant'
              : 'AuthorityUnreachable',
          words: `${authority} answered with HTTP status ${status} for the tenant ${tenantId}`,
        };
        return response;
      } catch (error) {
        const code = codeOf(error) ?? 'unknown';
        met = {
          code: isCertificateCode(code) ? code : 'AuthorityUnreachable',
          words: `${authority} could not be reached (${code})`,
        };
        throw error;
      }
    },
  };

  return {
    policy,
    wrap: (credential: TokenCredential): TokenCredential => ({
      async getToken(scopes, tokenOptions) {
        try {
          return await credential.getToken(scopes, tokenOptions);
        } catch (error) {
          if (met && /endpoints_resolution_error/.test(String(error))) {
            throw Object.assign(new Error(met.words), { code: met.code });
          }
          throw error;
        }
      },
    }),
  };
}

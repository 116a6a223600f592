import type { TokenCredential } from '@azure/core-auth';
import type { AzureAccount } from '../config/AzureAccount';
import { loadAzureSdk } from './loadAzureSdk';
import { watchAuthority } from './watchAuthority';

/**
 * The identity of an account: a service principal where one is configured, else the environment's.
 *
 * @internal
 */
export async function createCredential(
  account: AzureAccount,
  options: { readonly purpose: 'read' | 'write' },
): Promise<TokenCredential> {
  const { ClientSecretCredential, DefaultAzureCredential } =
    await loadAzureSdk();
  const credentialOptions = {
    authorityHost: account.endpoints.authority,
    // Instance discovery asks the public cloud about the authority, which knows only its own.
    disableInstanceDiscovery: !account.isPublicAuthority,
    tlsOptions: account.certificateAuthority
      ? { ca: account.certificateAuthority }
      : undefined,
  };
  const secret =
    options.purpose === 'write'
      ? account.writeCredential ?? account.credential
      : account.credential;
  if (!secret) {
    return new DefaultAzureCredential(credentialOptions);
  }
  const { tenantId, clientId, clientSecret } = secret;
  const { policy, wrap } = watchAuthority({
    authority: account.endpoints.authority,
    tenantId,
  });
  return wrap(
    new ClientSecretCredential(tenantId, clientId, clientSecret, {
      ...credentialOptions,
      additionalPolicies: [{ policy, position: 'perRetry' }],
    }),
  );
}

/**
 * A service principal that signs in with a secret.
 *
 * @internal
 */
export interface AzureClientSecret {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

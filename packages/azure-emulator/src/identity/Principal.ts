import type { FederatedCredential } from './FederatedCredential';
import type { RoleAssignment } from './RoleAssignment';

/**
 * A service principal of a scenario and what it may do.
 *
 * @internal
 */
export interface Principal {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly objectId: string;
  readonly assignments: readonly RoleAssignment[];
  readonly federatedCredentials?: readonly FederatedCredential[];
}

import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureClientSecret } from './AzureClientSecret';
import type { AzureCloud } from './AzureCloud';
import type { ManagementGroup } from './ManagementGroup';

/**
 * One entry of `natGateway.azure`, checked.
 *
 * @internal
 */
export interface AzureAccount {
  readonly name: string;
  readonly cloud: AzureCloud;
  /** Absent: the environment's identity. */
  readonly credential?: AzureClientSecret;
  /** Absent: {@link AzureAccount.credential} writes as well. */
  readonly writeCredential?: AzureClientSecret;
  readonly scopes: readonly AzureConfiguredScope[];
  readonly managementGroups: readonly ManagementGroup[];
  /** With the cloud's own addresses where the configuration has none; no slash at the end. */
  readonly endpoints: {
    readonly resourceManager: string;
    readonly authority: string;
    /** May hold `{region}`. */
    readonly metrics: string;
  };
  /** Whether the authority is one that Azure's public instance discovery knows. */
  readonly isPublicAuthority: boolean;
  /** Content of `caFile`, PEM. */
  readonly certificateAuthority?: string;
}

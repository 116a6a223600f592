import { NotAllowedError } from '@backstage/errors';
import {
  findConfiguredScope,
  parseArmId,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureSession } from '../read/AzureSession';
import { readClusters } from '../read/readClusters';

/**
 * Refuses to write outside the configured scopes and in resource groups that AKS manages,
 * whatever a plan says.
 *
 * @internal
 */
export async function refuseForeignGround(
  resourceId: string,
  options: {
    readonly session: AzureSession;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { session, now, signal } = options;
  const { account } = session;
  const id = parseArmId(resourceId);
  const scope =
    id && findConfiguredScope(account.scopes, { ...id, account: account.name });
  if (!id || !scope) {
    throw new NotAllowedError(
      `${resourceId} is outside the configured scopes of the account "${account.name}" and is not written; add its resource group to natGateway.azure.${account.name}.scopes if it should be`,
    );
  }
  const clusters = await readClusters(session, { ...id, now, signal });
  const cluster = clusters.find(({ nodeResourceGroup }) =>
    sameArmId(nodeResourceGroup ?? '', id.resourceGroup),
  );
  if (cluster || /^MC_/i.test(id.resourceGroup)) {
    throw new NotAllowedError(
      `${resourceId} is in ${id.resourceGroup}, which AKS manages${
        cluster ? ` for ${cluster.name}` : ''
      }, and AKS undoes foreign changes; it is not written`,
    );
  }
}

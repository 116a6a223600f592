import {
  parseArmId,
  type Step,
  type TouchedResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { touchedBy } from '../plan/touchedBy';
import type { AzureSession } from './AzureSession';
import { readClusters } from './readClusters';
import { readOnce } from './readOnce';
import { readSubjects } from './readSubjects';

/** Networks that AKS made are not written, so what the pools name is enough. */
const unlisted = {
  natGateways: [],
  publicIpAddresses: [],
  publicIpPrefixes: [],
  virtualNetworks: [],
  routeTables: [],
};

/**
 * Reads whose the resources are that a step changes or takes something from. What it creates does not
 * exist yet, and its writer refuses what stands there, unless this run made it.
 *
 * @internal
 */
export async function readTouched(
  step: Step,
  options: {
    readonly session: AzureSession;
    readonly now: () => Date;
    readonly signal: AbortSignal;
  },
): Promise<readonly TouchedResource[]> {
  const touched = touchedBy(step).filter(({ how }) => how !== 'created');
  if (touched.length === 0) {
    return [];
  }
  const { session } = options;
  const { subscriptionId = '' } = parseArmId(step.resourceId) ?? {};
  const inventory = readClusters(session, { ...options, subscriptionId }).then(
    managedClusters => ({ ...unlisted, managedClusters }),
  );
  const subjects = await readSubjects(
    touched.map(({ resourceId }) => resourceId),
    {
      account: session.account,
      read: readOnce(session, options),
      inventory,
    },
  );
  return touched.flatMap(({ resourceId, how }) =>
    (subjects[resourceId.toLowerCase()] ?? []).map(subject => ({
      resourceId,
      name: parseArmId(resourceId)?.name ?? resourceId,
      how,
      subject,
    })),
  );
}

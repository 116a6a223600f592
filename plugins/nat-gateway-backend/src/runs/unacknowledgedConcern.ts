import type { PlanChanges } from '@cluster-egress/backstage-plugin-nat-gateway-common';

type Concern = Pick<PlanChanges, 'clusters' | 'addressesLost'>;

/**
 * What a new plan concerns beyond what the acknowledged one did, in a sentence; undefined: nothing.
 *
 * @internal
 */
export function unacknowledgedConcern(
  acknowledged: Concern,
  options: { readonly now: Concern },
): string | undefined {
  const { now } = options;
  const clusters = now.clusters.filter(
    each => !acknowledged.clusters.includes(each),
  );
  const addresses = now.addressesLost.filter(
    each => !acknowledged.addressesLost.includes(each),
  );
  if (clusters.length > 0) {
    return `It would now also concern the clusters ${clusters.join(', ')}.`;
  }
  return addresses.length > 0
    ? `It would now also take away the addresses ${addresses.join(', ')}.`
    : undefined;
}

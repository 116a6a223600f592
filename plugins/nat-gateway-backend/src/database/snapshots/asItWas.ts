import type {
  ObservedCluster,
  ObservedGateway,
  ObservedSubnet,
} from 'backstage-plugin-nat-gateway-common';

/**
 * What was observed by the collection before, where the newest could not list its kind: all of it is as
 * it was, its figures too.
 *
 * @internal
 */
export function asItWas<
  Resource extends ObservedCluster | ObservedGateway | ObservedSubnet,
>(
  before: Resource,
  options: {
    /** ISO 8601: when the collection before ended. */
    readonly beforeAt: string;
  },
): Resource {
  const lastReadAt = before.lastReadAt ?? options.beforeAt;
  if (!('measurement' in before) || !before.measurement) {
    return { ...before, lastReadAt };
  }
  const { measurement, ...rest } = before;
  return { ...(rest as Resource), measurementWas: measurement, lastReadAt };
}

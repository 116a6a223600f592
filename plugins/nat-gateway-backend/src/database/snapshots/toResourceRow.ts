import type {
  CloudDescription,
  ObservedCluster,
  ObservedGateway,
  ObservedPlace,
  ObservedUnusedAddress,
  Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type ProviderScope,
  subjectOfResource,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { resourceKey } from './resourceKey';
import type { ResourceRow } from './ResourceRow';

/**
 * The row of a resource that was collected.
 *
 * @internal
 */
export function toResourceRow(
  resource:
    | ObservedCluster
    | ObservedGateway
    | ObservedPlace
    | ObservedUnusedAddress,
  options: {
    readonly cloud: CloudDescription;
    readonly scope: ProviderScope;
    readonly configuredOwners: Snapshot['configuredOwners'];
  },
): ResourceRow {
  const { cloud, scope, configuredOwners } = options;
  const ownerRef = configuredOwners?.[resource.resourceId];
  const subject = subjectOfResource(resource, {
    scope:
      ownerRef === undefined
        ? scope
        : { scope: scope.scope, ...(ownerRef !== null && { ownerRef }) },
  });
  return {
    id: resourceKey(cloud, resource),
    scope: subject.scope,
    provider: subject.provider,
    owner_ref: subject.ownerRef ?? null,
    resource_id: cloud.idKey(resource.resourceId),
    name: resource.name,
    document: JSON.stringify(resource),
  };
}

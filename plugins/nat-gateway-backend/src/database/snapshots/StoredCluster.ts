import type { ObservedCluster } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredResource } from './StoredResource';

/**
 * A collected cluster.
 *
 * @internal
 */
export type StoredCluster = StoredResource<ObservedCluster>;

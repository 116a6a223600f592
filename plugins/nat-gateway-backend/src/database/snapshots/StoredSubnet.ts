import type { ObservedSubnet } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredResource } from './StoredResource';

/**
 * A collected subnet.
 *
 * @internal
 */
export type StoredSubnet = StoredResource<ObservedSubnet>;

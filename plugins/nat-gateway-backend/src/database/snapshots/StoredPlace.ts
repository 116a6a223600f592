import type { ObservedPlace } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredResource } from './StoredResource';

/**
 * A collected part of a network.
 *
 * @internal
 */
export type StoredPlace = StoredResource<ObservedPlace>;

import type { ObservedGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredResource } from './StoredResource';

/**
 * A collected gateway.
 *
 * @internal
 */
export type StoredGateway = StoredResource<ObservedGateway>;

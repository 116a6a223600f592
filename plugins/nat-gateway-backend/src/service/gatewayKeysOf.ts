import {
  type CloudDescription,
  waysOfKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { resourceKey } from '../database/snapshots/resourceKey';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { StoredPlace } from '../database/snapshots/StoredPlace';

/**
 * The backend's own ids of the gateways that something goes out through.
 *
 * @internal
 */
export const gatewayKeysOf = (
  ways: (StoredCluster | StoredPlace)['document']['ways'],
  options: { readonly cloud: CloudDescription },
): readonly string[] =>
  waysOfKind(ways, 'natGateway').map(({ gatewayResourceId }) =>
    resourceKey(options.cloud, { resourceId: gatewayResourceId }),
  );

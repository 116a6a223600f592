import type {
  CloudDescription,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredCluster } from '../database/snapshots/StoredCluster';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import type { StoredPlace } from '../database/snapshots/StoredPlace';

/**
 * The rows that an annotation leads to.
 *
 * @internal
 */
export interface LocatedEgress {
  readonly cloud: CloudDescription;
  readonly annotation: NonNullable<EntityEgress['annotation']>;
  readonly cluster?: StoredCluster;
  /** No subnet with a known cluster on it. */
  readonly place?: StoredPlace;
  readonly gateways: readonly StoredGateway[];
  /**
   * Gateways on the subnets of a cluster whose egress a route decides. Absent: not looked for, or
   * not all of them may be seen.
   */
  readonly bypassed?: readonly StoredGateway[];
}

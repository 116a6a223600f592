import type {
  CloudDescription,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ViewedResource } from '../database/snapshots/ViewedResource';

/**
 * The rows that an annotation leads to.
 *
 * @internal
 */
export interface LocatedEgress {
  readonly cloud: CloudDescription;
  readonly annotation: NonNullable<EntityEgress['annotation']>;
  readonly cluster?: ViewedResource<'clusters'>;
  /** No subnet with a known cluster on it. */
  readonly place?: ViewedResource<'places'>;
  readonly gateways: readonly ViewedResource<'gateways'>[];
  /**
   * Gateways on the subnets of a cluster whose egress a route decides. Absent: not looked for, or
   * not all of them may be seen.
   */
  readonly bypassed?: readonly ViewedResource<'gateways'>[];
}

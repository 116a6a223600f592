import type { NatGateway } from './NatGateway';
import type { ObservedCluster } from './ObservedCluster';

/**
 * A cluster as lists of the backend answer it. How it goes out in detail is an {@link EntityEgress}.
 *
 * @public
 */
export interface Cluster
  extends Pick<
    ObservedCluster,
    'resourceId' | 'name' | 'container' | 'region' | 'consoleUrl' | 'lastReadAt'
  > {
  /** The backend's own id, stable for a resource id. */
  readonly id: string;
  readonly scope: NatGateway['scope'];
  readonly ownerRef?: string;
  /**
   * {@link NatGateway.id} of the gateways that it goes out through and the caller may see. While what
   * decides cannot be read: as it was.
   */
  readonly gatewayIds: readonly string[];
}

import type { ObservedCluster } from './ObservedCluster';
import type { CollectionGap } from './CollectionGap';
import type { ObservedGateway } from './NatGateway';
import type { ObservedPlace } from './ObservedPlace';
import type { Scope } from './Scope';
import type { ObservedUnusedAddress } from './UnusedAddress';
import type { UnreadResource } from './UnreadResource';
import type { UsageSlice } from './UsageSlice';

/**
 * Everything that one collection of a scope reported.
 *
 * @public
 */
export interface Snapshot {
  readonly scope: Scope;
  /** ISO 8601, UTC: when the collection ended. */
  readonly collectedAt: string;
  readonly gateways: readonly ObservedGateway[];
  readonly clusters: readonly ObservedCluster[];
  /**
   * Whose a resource is by configuration, by its id as above; null: no one's. What is not
   * named belongs to the owner of the scope.
   */
  readonly configuredOwners?: Readonly<Record<string, string | null>>;
  /** What an entity may name besides its gateways and clusters: all subnets, networks and groups of machines. */
  readonly places?: readonly ObservedPlace[];
  /**
   * Kinds of which it does not tell which are there, since they could not be listed: what was known of
   * them is kept as what was.
   */
  readonly notListed?: readonly (
    | 'cluster'
    | 'machineGroup'
    | UnreadResource['kind']
  )[];
  /** Addresses and prefixes that nothing refers to. Absent: not everything that may use one could be listed. */
  readonly unusedAddresses?: readonly ObservedUnusedAddress[];
  /** What gateways carried lately: the backend adds it to what it knows of the time before. */
  readonly recentUsage?: readonly {
    readonly resourceId: string;
    readonly slices: readonly UsageSlice[];
  }[];
  /** What could not be read although the rest could, e.g. metrics; shown beside the data. */
  readonly gaps: readonly CollectionGap[];
}

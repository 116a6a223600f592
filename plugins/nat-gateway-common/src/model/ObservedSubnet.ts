import type { EgressWay } from './EgressWay';
import type { ResourceContainer } from './ResourceContainer';
import type { WaysThen } from './WaysThen';

/**
 * A subnet as a provider reports it, with what it decides by itself; what the machines in it have of
 * their own is not looked at.
 *
 * @public
 */
export interface ObservedSubnet {
  readonly resourceId: string;
  readonly name: string;
  readonly container: ResourceContainer;
  readonly region: string;
  readonly virtualNetworkId: string;
  /** Never none. */
  readonly ways: readonly EgressWay[];
  /** How it went out when what decides was last read; kept by the backend. */
  readonly waysWas?: WaysThen;
  /** ISO 8601: when it was last read, where the newest collection could not list it; kept by the backend. */
  readonly lastReadAt?: string;
  /** Of its network: a subnet has none. */
  readonly tags: Readonly<Record<string, string>>;
}

import type { EgressWay } from './EgressWay';

/**
 * A subnet as a provider reports it, with what it decides by itself; what the machines in it have of
 * their own is not looked at.
 *
 * @public
 */
export interface ObservedSubnet {
  readonly resourceId: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly region: string;
  readonly virtualNetworkId: string;
  /** Never none. */
  readonly ways: readonly EgressWay[];
  /** Of its network: a subnet has none. */
  readonly tags: Readonly<Record<string, string>>;
}

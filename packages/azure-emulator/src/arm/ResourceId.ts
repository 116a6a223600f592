/**
 * The parts of a resource's ARM id.
 *
 * @internal
 */
export interface ResourceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** For example `Microsoft.Network`. */
  readonly namespace: string;
  /** For example `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string;
  /** One name per level: `['vnet', 'subnet']`. */
  readonly names: readonly string[];
  /** The last name. */
  readonly name: string;
  /** The id of the resource that holds this one, when it is a child. */
  readonly parentId?: string;
  readonly id: string;
}

/**
 * The parts of an Azure resource id.
 *
 * @public
 */
export interface ArmId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** `Microsoft.Network` */
  readonly provider: string;
  /** The path of types: `virtualNetworks/subnets`. */
  readonly type: string;
  /** The last name of the path. */
  readonly name: string;
  /** Id of the resource that this one is part of; absent at the top. */
  readonly parent?: string;
}

const subscription =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
// Names go into URLs unencoded by some clients: nothing that could end or leave a path segment.
const segment = /^(?!\.{1,2}$)[\p{L}\p{N}_().-]{1,260}$/u;

/**
 * Takes the id of a resource in a resource group apart. Strict: an empty segment, `..`, a query,
 * an escape, a trailing slash or a subscription that is no GUID give undefined.
 *
 * @example
 * ```ts
 * parseArmId(
 *   '/subscriptions/7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01/resourceGroups/rg-shop-weu/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu/subnets/aks-nodes',
 * );
 * // { resourceGroup: 'rg-shop-weu', provider: 'Microsoft.Network', type: 'virtualNetworks/subnets', name: 'aks-nodes', … }
 * ```
 *
 * @public
 */
export function parseArmId(id: string): ArmId | undefined {
  const [
    root,
    subscriptions,
    subscriptionId,
    groups,
    resourceGroup,
    providers,
    provider,
    ...path
  ] = id.split('/');
  if (
    root !== '' ||
    subscriptions?.toLowerCase() !== 'subscriptions' ||
    groups?.toLowerCase() !== 'resourcegroups' ||
    providers?.toLowerCase() !== 'providers' ||
    !subscription.test(subscriptionId) ||
    path.length < 2 ||
    path.length % 2 !== 0 ||
    ![resourceGroup, provider, ...path].every(part => segment.test(part))
  ) {
    return undefined;
  }
  return {
    subscriptionId,
    resourceGroup,
    provider,
    type: path.filter((_part, index) => index % 2 === 0).join('/'),
    name: path[path.length - 1],
    ...(path.length > 2 && { parent: id.split('/').slice(0, -2).join('/') }),
  };
}

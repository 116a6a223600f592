const subscription = '/subscriptions/{subscriptionId}';
const group = `${subscription}/resourceGroups/{resourceGroup}`;
const resource = `${group}/providers/{namespace}/{type}/{name}`;
const child = `${resource}/{childType}/{childName}`;

/**
 * The scopes at which a principal can have a role: subscriptions, resource groups, resources, and two kinds of children, of which a node's network interface is the deepest.
 *
 * @internal
 */
export const scopePaths: readonly string[] = [
  subscription,
  group,
  resource,
  child,
  `${child}/{grandchildType}/{grandchildName}`,
];

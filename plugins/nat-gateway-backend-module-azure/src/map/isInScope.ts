import {
  parseArmId,
  sameArmId,
  sameRegion,
  type AzureConfiguredScope,
} from 'backstage-plugin-nat-gateway-common';

/**
 * Whether a resource is inside the resource groups and regions that a scope is narrowed to.
 *
 * @internal
 */
export function isInScope(
  resource: { readonly id?: string; readonly location?: string },
  options: {
    readonly scope: AzureConfiguredScope;
    /** Resource groups that AKS made for clusters in scope. */
    readonly nodeResourceGroups?: readonly string[];
  },
): boolean {
  const { scope, nodeResourceGroups = [] } = options;
  const group = parseArmId(resource.id ?? '')?.resourceGroup;
  if (group === undefined) {
    return false;
  }
  const groups = scope.resourceGroups && [
    ...scope.resourceGroups,
    ...nodeResourceGroups,
  ];
  return (
    (!groups || groups.some(name => sameArmId(name, group))) &&
    (!scope.regions ||
      scope.regions.some(region => sameRegion(region, resource.location ?? '')))
  );
}

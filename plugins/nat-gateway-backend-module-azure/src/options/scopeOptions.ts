import type {
  AzureConfiguredScope,
  Option,
} from 'backstage-plugin-nat-gateway-common';

/**
 * The configured scopes; nothing is asked of the cloud.
 *
 * @internal
 */
export function scopeOptions(
  scopes: readonly AzureConfiguredScope[],
): readonly Option[] {
  return scopes.map(scope => ({
    value: `${scope.account}/${scope.subscriptionId}`,
    label: `${scope.account} (${scope.subscriptionId})`,
    ...(scope.ownerRef && { description: `owned by ${scope.ownerRef}` }),
    scope,
  }));
}

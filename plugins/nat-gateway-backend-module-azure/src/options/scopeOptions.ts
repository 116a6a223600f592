import {
  say,
  type AzureConfiguredScope,
  type Option,
} from 'backstage-plugin-nat-gateway-common';

/**
 * The configured scopes; nothing is asked of the cloud.
 *
 * @internal
 */
export function scopeOptions(
  scopes: readonly AzureConfiguredScope[],
): readonly Option[] {
  return scopes.map(scope => {
    const { account, subscriptionId, ownerRef } = scope;
    const owned = ownerRef && say('option.ownedBy', { ownerRef });
    return {
      value: `${account}/${subscriptionId}`,
      label: `${account} (${subscriptionId})`,
      ...(owned && {
        description: owned.message,
        descriptionWording: owned.wording,
      }),
      scope,
    };
  });
}

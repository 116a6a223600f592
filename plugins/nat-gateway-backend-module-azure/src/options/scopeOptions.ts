import { groupBy } from 'lodash';
import {
  say,
  type AzureConfiguredScope,
  type Option,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The configured subscriptions; nothing is asked of the cloud. One that is divided among several
 * owners is one choice: its resource groups say whose each is.
 *
 * @internal
 */
export function scopeOptions(
  scopes: readonly AzureConfiguredScope[],
): readonly Option[] {
  const keyOf = (scope: AzureConfiguredScope) =>
    `${scope.account}/${scope.subscriptionId}`.toLowerCase();
  return Object.values(groupBy(scopes, keyOf)).map(parts => {
    const { account, subscriptionId } = parts[0];
    const scope: AzureConfiguredScope =
      parts.length > 1 ? { account, subscriptionId } : parts[0];
    const { ownerRef } = scope;
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

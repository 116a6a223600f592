import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * A configured scope as the backend knows it: its subscription, and whose this part of it is.
 *
 * @internal
 */
export function toProviderScope(scope: AzureConfiguredScope): ProviderScope {
  return {
    scope: {
      provider: 'azure',
      account: scope.account,
      id: scope.subscriptionId,
    },
    ...(scope.ownerRef && { ownerRef: scope.ownerRef }),
  };
}

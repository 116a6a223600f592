import { groupBy } from 'lodash';
import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toProviderScope } from './toProviderScope';

/**
 * The configured scopes of an account as the backend knows them: one for each subscription, which
 * is collected as a whole, with the owners of its parts.
 *
 * @internal
 */
export function toProviderScopes(
  scopes: readonly AzureConfiguredScope[],
): readonly ProviderScope[] {
  const bySubscription = groupBy(scopes, ({ subscriptionId }) =>
    subscriptionId.toLowerCase(),
  );
  return Object.values(bySubscription).map(parts => {
    const whole =
      parts.length === 1
        ? parts[0]
        : parts.find(part => !part.resourceGroups && !part.regions);
    const partOwnerRefs = parts.flatMap(part =>
      part === whole ? [] : part.ownerRef ?? [],
    );
    return {
      ...toProviderScope({ ...parts[0], ownerRef: whole?.ownerRef }),
      ...(partOwnerRefs.length > 0 && { partOwnerRefs }),
    };
  });
}

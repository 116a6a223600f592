import {
  parseArmId,
  type Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { subjectOfResource } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureAccount } from '../config/AzureAccount';
import { toProviderScope } from '../config/toProviderScope';
import type { InventoryIndex } from './InventoryIndex';
import { scopeOfResource } from './scopeOfResource';

/**
 * Whose a resource is: by its tag, else by the configured scope that it lies in, else nobody's.
 *
 * @internal
 */
export function subjectOf(
  resource: {
    readonly id?: string;
    readonly location?: string;
    readonly tags?: Readonly<Record<string, string>> | null;
  },
  options: {
    readonly account: Pick<AzureAccount, 'name' | 'scopes'>;
    readonly index: Pick<InventoryIndex, 'clusterOfGroup'>;
  },
): Subject {
  const { account } = options;
  const scope = scopeOfResource(resource, options) ?? {
    account: account.name,
    subscriptionId: parseArmId(resource.id ?? '')?.subscriptionId ?? '',
  };
  return subjectOfResource(
    { tags: resource.tags ?? {} },
    { scope: toProviderScope(scope) },
  );
}

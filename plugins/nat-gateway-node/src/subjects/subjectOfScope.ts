import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type Subject,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '../provider/ProviderScope';

/**
 * The subject of what is in a scope and has no owner of its own. Owners are full entity refs
 * in lower case, as ownership claims are.
 *
 * @public
 */
export function subjectOfScope(scope: ProviderScope): Subject {
  return {
    ownerRef:
      scope.ownerRef === undefined
        ? undefined
        : stringifyEntityRef(parseEntityRef(scope.ownerRef)),
    provider: scope.scope.provider,
    scope: scopeKey(scope.scope),
  };
}

import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ProviderScope } from '../provider/ProviderScope';
import { subjectOfScope } from './subjectOfScope';

/**
 * The subjects of everybody to whom a scope or a part of it belongs by configuration.
 *
 * @public
 */
export function subjectsOfScope(scope: ProviderScope): readonly Subject[] {
  return [scope.ownerRef, ...(scope.partOwnerRefs ?? [])].map(ownerRef =>
    subjectOfScope({ scope: scope.scope, ownerRef }),
  );
}

import {
  type ProviderScope,
  subjectOfScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * What the row of a scope says of the scope itself.
 *
 * @internal
 */
export function rowOfScope(declared: ProviderScope) {
  const subject = subjectOfScope(declared);
  return {
    scope: subject.scope,
    provider: subject.provider,
    account: declared.scope.account,
    scope_id: declared.scope.id,
    owner_ref: subject.ownerRef ?? null,
  };
}

import { policyDenied } from '../faults/policyDenied';
import { readOnlySubscription } from '../faults/readOnlySubscription';
import { scopeLocked } from '../faults/scopeLocked';
import type { Cloud } from '../state/Cloud';

/**
 * Refuses what the subscription's state, a lock or a policy forbids, in this order.
 *
 * A disabled subscription can still be read and deleted in: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states.
 *
 * @internal
 */
export function checkRestrictions(
  cloud: Cloud,
  options: {
    readonly id: string;
    readonly kind: 'write' | 'delete';
    /** No lock protects another: otherwise none could be taken away. */
    readonly isLock?: boolean;
  },
): void {
  const { id, kind } = options;
  const { restrictions } = cloud;
  const subscriptionId = id.split('/')[2] ?? '';
  if (kind === 'write' && restrictions.isReadOnly(subscriptionId)) {
    throw readOnlySubscription(subscriptionId);
  }
  const lock = (options.isLock ? [] : restrictions.locks()).find(
    ({ scope, level }) =>
      (isWithin(id, scope) && (level === 'ReadOnly' || kind === 'delete')) ||
      // What holds something locked cannot be deleted with it.
      (kind === 'delete' && isWithin(scope, id)),
  );
  if (lock) {
    throw scopeLocked(id, { kind, scope: lock.scope });
  }
  const denial = restrictions
    .policyDenials()
    .find(
      ({ scope, resourceType }) =>
        kind === 'write' &&
        isWithin(id, scope) &&
        (!resourceType || isOfType(id, resourceType)),
    );
  if (denial) {
    throw policyDenied(id, denial);
  }
}

function isWithin(id: string, scope: string): boolean {
  const inner = id.toLowerCase();
  const outer = scope.toLowerCase();
  return inner === outer || inner.startsWith(`${outer}/`);
}

function isOfType(id: string, resourceType: string): boolean {
  const [namespace, ...rest] =
    id
      .split(/\/providers\//i)
      .at(-1)
      ?.split('/') ?? [];
  const types = rest.filter((_, index) => index % 2 === 0);
  return (
    [namespace, ...types].join('/').toLowerCase() === resourceType.toLowerCase()
  );
}

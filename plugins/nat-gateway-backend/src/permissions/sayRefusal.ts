import type { Permission } from '@backstage/plugin-permission-common';
import {
  say,
  type Said,
  type Subject,
  type Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * That a caller may not do something to a subject, and whom to ask.
 *
 * @internal
 */
export function sayRefusal(
  subject: Subject,
  options: {
    readonly permission: Permission;
    /** As it goes on after "You may not": `see the gateway nat-a`. */
    readonly action: string | Wording;
  },
): Said {
  const { ownerRef: owner } = subject;
  const values = {
    action: options.action,
    permission: options.permission.name,
  };
  return owner
    ? say('refusal.ownedBy', { ...values, owner })
    : say('refusal.notOwned', values);
}

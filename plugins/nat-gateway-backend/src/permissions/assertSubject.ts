import { NotAllowedError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import type { Subject } from 'backstage-plugin-nat-gateway-common';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';

/**
 * Throws a `NotAllowedError` that names whom to ask unless the subject is among those on which the
 * caller has the permission.
 *
 * @internal
 */
export function assertSubject(
  subject: Subject,
  options: {
    readonly condition: SubjectCondition;
    readonly permission: Permission;
    /** What is refused, as it goes on after "You may not": `see the gateway nat-a`. */
    readonly deed: string;
  },
): void {
  const { condition, permission, deed } = options;
  if (matchesSubject(subject, condition)) {
    return;
  }
  throw new NotAllowedError(
    `You may not ${deed}: it belongs to ${
      subject.ownerRef ?? 'nobody that the cloud or the configuration names'
    }. Ask ${
      subject.ownerRef ? 'them' : 'the administrators of this portal'
    } for the permission ${permission.name}.`,
  );
}

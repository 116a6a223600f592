import { NotAllowedError } from '@backstage/errors';
import type { Permission } from '@backstage/plugin-permission-common';
import type {
  Subject,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { refuse } from '../words/refuse';
import { sayRefusal } from './sayRefusal';

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
    readonly action: string | Wording;
  },
): void {
  const { condition, permission, action } = options;
  if (matchesSubject(subject, condition)) {
    return;
  }
  const said = sayRefusal(subject, { permission, action });
  // An action that is only known in English would stand in a sentence of another language.
  throw typeof action === 'string'
    ? new NotAllowedError(said.message)
    : refuse(NotAllowedError, said);
}

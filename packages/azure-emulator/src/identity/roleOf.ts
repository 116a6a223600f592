import type { RoleAssignment } from './RoleAssignment';
import { roleActions } from './roleActions';

/**
 * What an assignment allows and forbids; `undefined` when it names a role that is not known.
 *
 * @internal
 */
export function roleOf(assignment: RoleAssignment):
  | {
      readonly actions: readonly string[];
      readonly notActions: readonly string[];
    }
  | undefined {
  return 'role' in assignment
    ? roleActions[assignment.role]
    : { actions: assignment.actions, notActions: assignment.notActions ?? [] };
}

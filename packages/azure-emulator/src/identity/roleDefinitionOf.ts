import { guidOf } from 'emulator-kit';
import type { RoleAssignment } from './RoleAssignment';
import { roleActions } from './roleActions';
import type { RoleDefinition } from './RoleDefinition';

/**
 * The definition of the role that an assignment names, or is made for what it allows; `undefined` when it names a role that is not known.
 *
 * @internal
 */
export function roleDefinitionOf(
  assignment: RoleAssignment,
): RoleDefinition | undefined {
  if (!('role' in assignment)) {
    const { actions, notActions = [], scope } = assignment;
    const id = guidOf(JSON.stringify([scope, actions, notActions]));
    return {
      id,
      name: `Custom ${id.slice(0, 8)}`,
      isBuiltIn: false,
      scope,
      actions,
      notActions,
    };
  }
  const role = roleActions[assignment.role];
  return (
    role && { ...role, name: assignment.role, isBuiltIn: true, scope: '/' }
  );
}

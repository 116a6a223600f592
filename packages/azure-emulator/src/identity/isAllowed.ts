import { matchesWildcard } from 'emulator-kit';
import type { Principal } from './Principal';
import { roleOf } from './roleOf';

/**
 * Whether one of a principal's role assignments at or above a scope allows an action.
 *
 * @internal
 */
export function isAllowed(
  principal: Principal,
  options: { readonly action: string; readonly scope: string },
): boolean {
  const scope = options.scope.toLowerCase();
  return principal.assignments.some(assignment => {
    const assigned = assignment.scope.toLowerCase().replace(/\/$/, '');
    if (scope !== assigned && !scope.startsWith(`${assigned}/`)) {
      return false;
    }
    const role = roleOf(assignment);
    return (
      role !== undefined &&
      role.actions.some(pattern => matches(pattern, options.action)) &&
      !role.notActions.some(pattern => matches(pattern, options.action))
    );
  });
}

function matches(pattern: string, action: string): boolean {
  return matchesWildcard(action, { pattern, ignoresCase: true });
}

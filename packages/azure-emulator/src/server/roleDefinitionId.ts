import type { RoleDefinition } from '../identity/RoleDefinition';

/**
 * The id of a role as seen from a scope: at its subscription, or at none.
 *
 * @internal
 */
export function roleDefinitionId(
  role: RoleDefinition,
  options: { readonly scope: string },
): string {
  const [subscription = ''] =
    /^\/subscriptions\/[^/]+/i.exec(options.scope) ?? [];
  return `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`;
}

/**
 * A role at a scope: a built-in one by name, or a custom one by what it allows.
 *
 * @internal
 */
export type RoleAssignment =
  | { readonly role: string; readonly scope: string }
  | {
      readonly actions: readonly string[];
      readonly notActions?: readonly string[];
      readonly scope: string;
    };

/**
 * A role: what it allows and forbids, and where it can be given.
 *
 * @internal
 */
export interface RoleDefinition {
  /** A GUID. */
  readonly id: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
  /** Above which it cannot be given. */
  readonly scope: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

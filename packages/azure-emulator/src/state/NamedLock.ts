import type { Restriction } from './Restriction';

/**
 * A lock in force, with the id of its restriction and the name that clients see.
 *
 * @public
 */
export type NamedLock = Extract<Restriction, { readonly kind: 'lock' }> & {
  readonly id: string;
  readonly name: string;
};

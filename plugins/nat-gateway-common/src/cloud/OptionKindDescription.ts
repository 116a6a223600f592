/**
 * A kind of choices that a form can ask for, and what has to be chosen before.
 *
 * @public
 */
export interface OptionKindDescription {
  readonly kind: string;
  /** The query parameters that narrow it; others change nothing. */
  readonly query: readonly string[];
}

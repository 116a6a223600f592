import type { Wording } from '../words/Wording';

/**
 * A rule that a Spec breaks. Form, action and API show the same words.
 *
 * @public
 */
export interface Violation {
  /** Stable, kebab-case: `prefix-length`. */
  readonly rule: string;
  /** Where in the Spec: `spec.gateways[0].idleTimeoutMinutes`. */
  readonly path: string;
  /** Names the thing, the value and the way out. */
  readonly message: string;
  /** Says {@link Violation.message} in other languages. */
  readonly wording?: Wording;
}

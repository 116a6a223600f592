import type { Wording } from '../words/Wording';

/**
 * A rule that could not judge: what it needs was not collected. It never means that all is well.
 *
 * @public
 */
export interface NotKnown {
  readonly kind: 'notKnown';
  /** The id of the finding that the rule would have given. */
  readonly ruleId: string;
  readonly resourceId: string;
  /** What would have to be known, in English. */
  readonly missing: string;
  readonly wording?: Wording;
}

import type { Finding } from '../model/Finding';
import type { NotKnown } from '../model/NotKnown';

/**
 * All that the rules say of one resource. A rule that is in neither list looked, and found nothing.
 *
 * @public
 */
export interface Judgement {
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly notKnown: readonly NotKnown[];
}

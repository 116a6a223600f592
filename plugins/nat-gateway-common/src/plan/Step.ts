import type { JsonObject } from '@backstage/types';
import type { Wording } from '../words/Wording';

/**
 * One idempotent write. Everything it needs is decided when the plan is made:
 * resource ids follow from names, so no step waits for another's output.
 *
 * @public
 */
export interface Step {
  /** Unique within the plan and stable for the same Spec: `create-prefix:ippre-shop-weu`. */
  readonly key: string;
  /** The provider's verb, e.g. `createPublicIpPrefix`, `createGateway`, `attachSubnet`, `deleteGateway`. */
  readonly kind: string;
  /** One line for people: "Create public IP prefix ippre-shop-weu (/31, 2 addresses)". */
  readonly title: string;
  /** Says {@link Step.title} in other languages. */
  readonly wording?: Wording;
  readonly resourceId: string;
  /** Keys of the steps that must have succeeded before. */
  readonly after: readonly string[];
  /** Lower-case resource ids on which writes are serialised, across runs. */
  readonly locks: readonly string[];
  /**
   * `movesEgress`: flows leave with other addresses from then on. `retires`: what the Spec replaces is
   * deleted for good, once all else is done and a person has acknowledged it.
   */
  readonly effect: 'none' | 'movesEgress' | 'retires';
  /** The provider's own input to the write. */
  readonly input: JsonObject;
}

import type { AddressFact } from './AddressFact';
import type { SubnetFact } from './SubnetFact';
import type { Wording } from '../words/Wording';

/**
 * What a form can ask a provider for: `scopes`, and the kinds that the description of its cloud lists.
 *
 * @public
 */
export type OptionKind = string;

/**
 * What is already chosen, by the parameters that the description of the cloud lists for the kind; a
 * provider narrows its answer by it.
 *
 * @public
 */
export type OptionQuery = Readonly<Record<string, string | undefined>>;

/**
 * One choice. Facts go with it, so that a form judges with the same rules as the backend.
 *
 * @public
 */
export interface Option {
  /** What goes into the Spec: an id or a name. For `scopes`: `<account>/<id of the scope>`. */
  readonly value: string;
  readonly label: string;
  readonly labelWording?: Wording;
  readonly description?: string;
  readonly descriptionWording?: Wording;
  /** Why it cannot be chosen; a form shows it greyed out with these words. */
  readonly unavailableReason?: string;
  readonly unavailableReasonWording?: Wording;
  /** For `scopes`: the configuration key, whose it is, and what it may hold. */
  readonly scope?: {
    readonly account: string;
    readonly subscriptionId: string;
    readonly ownerRef?: string;
    readonly resourceGroups?: readonly string[];
    readonly regions?: readonly string[];
  };
  /** For `regions`. */
  readonly region?: {
    readonly zones: readonly string[];
    readonly skus: readonly string[];
  };
  readonly subnet?: SubnetFact;
  readonly address?: AddressFact;
}

/**
 * The choices of one kind.
 *
 * @public
 */
export interface Options {
  readonly kind: OptionKind;
  readonly items: readonly Option[];
}

import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a new plan of the same Spec means for the stored steps of a run that goes on.
 *
 * @internal
 */
export interface ReplannedSteps {
  /** Steps that are to be done, as the new plan words them; some of them a second time. */
  readonly toDo: readonly { readonly key: string; readonly step: Step }[];
  /** Steps that are not needed any more, although this run has not done them. */
  readonly notNeeded: readonly string[];
  /** Steps that the run did not have. */
  readonly added: readonly Step[];
  /** Added steps that move egress: they were not acknowledged, so the run cannot go on. */
  readonly unacknowledged: readonly Step[];
}

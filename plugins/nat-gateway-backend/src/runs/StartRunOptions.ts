import type {
  Acknowledgement,
  PlanDraft,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * What a run is started with, after the door: shape checked, caller known.
 *
 * @internal
 */
export interface StartRunOptions {
  readonly spec: AcceptedSpec;
  readonly acknowledgement: Acknowledgement;
  readonly idempotencyKey?: string;
  /** Entity ref or service subject of who asks. */
  readonly startedBy: string;
  /** Throws to refuse: asked with whose everything is that the run touches, or touched. */
  readonly authorize?: (plan: Pick<PlanDraft, 'subject' | 'touches'>) => void;
  readonly signal?: AbortSignal;
}

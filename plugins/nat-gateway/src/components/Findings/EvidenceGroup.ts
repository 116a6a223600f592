import type { FindingEvidence } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Numbers of a finding that are equally old; without a moment where they do not age, as limits do.
 *
 * @internal
 */
export interface EvidenceGroup {
  readonly evidence: readonly FindingEvidence[];
  /** ISO 8601: when the oldest of them was true. */
  readonly observedAt?: string;
}

import type { Acknowledgement } from 'backstage-plugin-nat-gateway-common';
import type { AcceptedSpec } from 'backstage-plugin-nat-gateway-node';

/**
 * What a run is started with, after the door: shape checked, permission given.
 *
 * @internal
 */
export interface StartRunOptions {
  readonly spec: AcceptedSpec;
  readonly acknowledgement: Acknowledgement;
  readonly idempotencyKey?: string;
  /** Entity ref or service subject of who asks. */
  readonly startedBy: string;
  readonly signal?: AbortSignal;
}

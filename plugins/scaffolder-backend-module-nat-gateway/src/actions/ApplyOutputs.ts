import type {
  RunOutputs,
  RunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a run gives to the steps after it; what came out is there when it succeeded, and what
 * exists by then when it waits for an acknowledgement of its new addresses.
 *
 * @internal
 */
export interface ApplyOutputs extends Partial<RunOutputs> {
  readonly runId: string;
  /** The run's page in the portal. */
  readonly runUrl: string;
  readonly state: Extract<
    RunState,
    | 'succeeded'
    | 'awaitingAcknowledgement'
    | 'awaitingApproval'
    | 'awaitingWindow'
  >;
  readonly message: string;
}

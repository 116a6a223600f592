import type {
  GatewayOutputs,
  RunState,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a run gives to the steps after it; what came out is there when it succeeded, and what
 * exists by then when it waits for an acknowledgement of its new addresses.
 *
 * @internal
 */
export interface ApplyOutputs {
  readonly gateways?: (GatewayOutputs & { egressAddresses: string[] })[];
  /** Of all gateways. */
  readonly egressAddresses?: string[];
  /** Of the gateway; absent where the Spec has several. */
  readonly gatewayName?: string;
  readonly gatewayResourceId?: string;
  readonly consoleUrl?: string;
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

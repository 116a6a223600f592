import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ProviderId,
  Scope,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { MaintenanceWindow } from '../../config/MaintenanceWindow';

/**
 * What the configuration says about runs (`natGateway.runs`, `natGateway.policy`).
 *
 * @internal
 */
export interface RunConfiguration {
  /** How long a run may work; waiting for people does not count, an undo gets as long again. */
  readonly deadlineMinutes: number;
  /** How long a run waits for an acknowledgement before it is taken back. */
  readonly acknowledgementDeadlineHours: number;
  /** Set: nothing is written until it is gone. */
  readonly writeFreeze?: { readonly reason: string };
  /** Absent or empty: runs may write at any time. */
  readonly maintenanceWindows?: readonly MaintenanceWindow[];
}

/**
 * What runs are built on.
 *
 * @internal
 */
export interface RunServiceOptions {
  readonly database: Knex;
  readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
  readonly logger: LoggerService;
  readonly timing: Timing;
  readonly uuid: () => string;
  /** Names this replica in leases; another one at every start of the process. */
  readonly holder: string;
  /** Called when a run was accepted, or has changed something in a scope, so that it is collected anew. */
  readonly onConverged: (scope: Scope) => void;
  readonly configuration: RunConfiguration;
  /** Whether a key is that of a scope at this moment; absent: it always is what it was at the start. */
  readonly hasScope?: (key: string) => Promise<boolean>;
}

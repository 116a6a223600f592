import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ProviderId,
  Scope,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { RunConfiguration } from './RunConfiguration';
import type { Timing } from '../timing/Timing';

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
  /** Called when a run has changed something in a scope, so that it is collected anew. */
  readonly onConverged: (scope: Scope) => void;
  readonly configuration: RunConfiguration;
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { Assess } from '../database/assessments/Assessments';
import type { EndedCollection } from '../metrics/recordCollections';

/**
 * What collecting is built on.
 *
 * @internal
 */
export interface CollectionOptions {
  readonly database: Knex;
  readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
  /** Scopes by key; others come and go where an account discovers them. */
  readonly scopes: ReadonlyMap<string, ProviderScope>;
  /** Names this replica in leases. */
  readonly holder: string;
  readonly timing: Timing;
  readonly logger: LoggerService;
  /** How many scopes this replica works on at a time. */
  readonly scopesAtOnce: number;
  readonly intervalMinutes: number;
  readonly historyIntervalHours: number;
  readonly timeoutMilliseconds: number;
  /** How what is collected of a scope is judged. */
  readonly assessor?: (scope: ProviderScope) => Assess;
  readonly onEnded?: (ended: EndedCollection) => void;
}

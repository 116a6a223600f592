import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type {
  RunConfiguration,
  RunServiceOptions,
} from '../runs/hold/RunServiceOptions';
import { ManualTiming } from './ManualTiming';

/** Counts over all replicas of a test file: ids are unique and tell who came first. */
let ids = 0;

/**
 * One replica over a database and a provider.
 *
 * @internal
 */
export function createRunServiceOptions(options: {
  readonly database: Knex;
  readonly provider: NatGatewayProvider;
  readonly logger: LoggerService;
  readonly holder?: string;
  readonly timing?: ManualTiming;
  readonly onConverged?: RunServiceOptions['onConverged'];
  readonly configuration?: RunConfiguration;
}): RunServiceOptions {
  return {
    database: options.database,
    providers: new Map([[options.provider.description.id, options.provider]]),
    logger: options.logger,
    timing: options.timing ?? new ManualTiming(),
    uuid: () => `run-${String(++ids).padStart(5, '0')}`,
    holder: options.holder ?? 'replica-1',
    onConverged: options.onConverged ?? (() => undefined),
    configuration: options.configuration ?? {
      deadlineMinutes: 60,
      acknowledgementDeadlineHours: 72,
    },
  };
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type PriceTable,
  readRegionalPrices,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { NatGatewayConfig } from './NatGatewayConfig';
import { readDuration } from './readDuration';
import { readMaintenanceWindows } from './readMaintenanceWindows';
import { readServicePrincipals } from './readServicePrincipals';

const dayMilliseconds = 24 * 3_600_000;

/** By the block that has them; whatever else is below `natGateway` belongs to a module. */
const knownKeys = {
  collection: [
    'interval',
    'scopesAtOnce',
    'staleAfter',
    'historyInterval',
    'discoveryInterval',
    'addressRetention',
    'usageRetention',
    // Deprecated.
    'intervalMinutes',
    'staleAfterMinutes',
    'historyIntervalHours',
  ],
  policy: ['writeFreeze', 'maintenanceWindows', 'servicePrincipals'],
  'policy.writeFreeze': ['reason'],
  runs: [
    'deadline',
    'acknowledgementDeadline',
    'retention',
    // Deprecated.
    'deadlineMinutes',
    'acknowledgementDeadlineHours',
  ],
} as const;

function assertKeys(config: Config): void {
  Object.entries(knownKeys).forEach(([block, known]) => {
    const key = `natGateway.${block}`;
    const found = config.getOptionalConfig(key);
    if (found) assertKnownKeys(found, { key, known });
  });
}

/** Each holds the answers of a few calls in memory, and one connection to the database while it is stored. */
function readScopesAtOnce(config: Config): number {
  const key = 'natGateway.collection.scopesAtOnce';
  const scopes = config.getOptionalNumber(key) ?? 4;
  if (!Number.isInteger(scopes) || scopes < 1 || scopes > 50) {
    throw new InputError(
      `${key} is ${scopes}; give a whole number of scopes from 1 to 50`,
    );
  }
  return scopes;
}

function readWriteFreeze(config: Config): { reason: string } | undefined {
  const freeze = config.getOptionalConfig('natGateway.policy.writeFreeze');
  if (!freeze) {
    return undefined;
  }
  const reason = freeze.getOptionalString('reason')?.trim();
  if (!reason) {
    throw new InputError(
      `natGateway.policy.writeFreeze.reason is missing; say why nothing may be changed, people will read it`,
    );
  }
  return { reason };
}

/**
 * Reads and checks the backend's part of `natGateway`; throws `InputError` for the first thing
 * that is wrong, and warns of each key that is deprecated.
 *
 * @internal
 */
export function readNatGatewayConfig(
  config: Config,
  options: {
    readonly logger: Pick<LoggerService, 'warn'>;
    /** Of the clouds whose modules are installed. */
    readonly listPrices?: readonly PriceTable[];
  },
): NatGatewayConfig {
  assertKeys(config);
  const read = (
    key: string,
    bounds: Omit<Parameters<typeof readDuration>[1], 'key' | 'logger'>,
  ) =>
    readDuration(config, {
      key: `natGateway.${key}`,
      ...bounds,
      logger: options.logger,
    });

  const intervalMinutes = read('collection.interval', {
    unit: 'minutes',
    otherwise: 5,
    max: 1440,
  });
  const staleAfterMinutes = read('collection.staleAfter', {
    unit: 'minutes',
    otherwise: Math.max(15, 3 * intervalMinutes),
    max: 1440,
  });
  if (staleAfterMinutes <= intervalMinutes) {
    throw new InputError(
      `natGateway.collection.staleAfter is ${staleAfterMinutes} minutes, not more than interval (${intervalMinutes} minutes): data would be stale before it is collected again; raise it`,
    );
  }
  return {
    collection: {
      intervalMinutes,
      scopesAtOnce: readScopesAtOnce(config),
      staleAfterMinutes,
      // Peaks are those of days: after more than one, some would be missing.
      historyIntervalHours: read('collection.historyInterval', {
        unit: 'hours',
        otherwise: 6,
        max: 24,
      }),
      discoveryIntervalMinutes: read('collection.discoveryInterval', {
        unit: 'minutes',
        otherwise: 10,
        max: 1440,
      }),
      addressRetentionMilliseconds:
        read('collection.addressRetention', { unit: 'days', otherwise: 400 }) *
        dayMilliseconds,
      usageRetentionMilliseconds:
        read('collection.usageRetention', {
          unit: 'days',
          otherwise: 1,
          max: 7,
        }) * dayMilliseconds,
    },
    policy: {
      writeFreeze: readWriteFreeze(config),
      maintenanceWindows: readMaintenanceWindows(config, options),
      servicePrincipals: readServicePrincipals(config),
    },
    prices: readRegionalPrices(
      config.getOptional('natGateway.prices'),
      options,
    ),
    runs: {
      deadlineMinutes: read('runs.deadline', {
        unit: 'minutes',
        otherwise: 60,
        max: 1440,
      }),
      acknowledgementDeadlineHours: read('runs.acknowledgementDeadline', {
        unit: 'hours',
        otherwise: 72,
        max: 720,
      }),
      retentionMilliseconds:
        read('runs.retention', { unit: 'days', otherwise: 365 }) *
        dayMilliseconds,
    },
  };
}

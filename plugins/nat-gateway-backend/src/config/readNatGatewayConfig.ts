import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readRegionalPrices } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { durationToMilliseconds } from '@backstage/types';
import type { NatGatewayConfig } from './NatGatewayConfig';
import { readServicePrincipals } from './readServicePrincipals';

const dayMilliseconds = 24 * 3_600_000;

/** By the block that has them; whatever else is below `natGateway` belongs to a module. */
const knownKeys = {
  collection: ['intervalMinutes', 'staleAfterMinutes', 'historyIntervalHours'],
  policy: ['writeFreeze', 'servicePrincipals'],
  'policy.writeFreeze': ['reason'],
  runs: ['deadlineMinutes', 'acknowledgementDeadlineHours', 'retention'],
} as const;

function assertKeys(config: Config): void {
  Object.entries(knownKeys).forEach(([block, known]) => {
    const key = `natGateway.${block}`;
    const found = config.getOptionalConfig(key);
    if (found) assertKnownKeys(found, { key, known });
  });
}

function readMinutes(
  config: Config,
  options: { readonly key: string; readonly otherwise: number },
): number {
  const minutes = config.getOptionalNumber(options.key) ?? options.otherwise;
  if (!(minutes >= 1 && minutes <= 1440)) {
    throw new InputError(
      `${options.key} is ${minutes}; give a number of minutes from 1 to 1440`,
    );
  }
  return minutes;
}

function readHours(
  config: Config,
  options: {
    readonly key: string;
    readonly otherwise: number;
    readonly max: number;
  },
): number {
  const { key, max, otherwise } = options;
  const hours = config.getOptionalNumber(key) ?? otherwise;
  if (!(hours >= 1 && hours <= max)) {
    throw new InputError(
      `${key} is ${hours}; give a number of hours from 1 to ${max}`,
    );
  }
  return hours;
}

/** Of runs that ended; a year unless said otherwise, at least a day. */
function readRetention(config: Config): number {
  const key = 'natGateway.runs.retention';
  if (!config.has(key)) {
    return 365 * dayMilliseconds;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds < dayMilliseconds) {
    throw new InputError(
      `${key} is ${
        milliseconds / 60_000
      } minutes; give a day or more, such as { days: 365 }`,
    );
  }
  return milliseconds;
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
 * that is wrong.
 *
 * @internal
 */
export function readNatGatewayConfig(config: Config): NatGatewayConfig {
  assertKeys(config);
  const intervalMinutes = readMinutes(config, {
    key: 'natGateway.collection.intervalMinutes',
    otherwise: 5,
  });
  const staleAfterMinutes = readMinutes(config, {
    key: 'natGateway.collection.staleAfterMinutes',
    otherwise: Math.max(15, 3 * intervalMinutes),
  });
  if (staleAfterMinutes <= intervalMinutes) {
    throw new InputError(
      `natGateway.collection.staleAfterMinutes is ${staleAfterMinutes}, not more than intervalMinutes (${intervalMinutes}): data would be stale before it is collected again; raise it`,
    );
  }
  return {
    collection: {
      intervalMinutes,
      staleAfterMinutes,
      // Peaks are those of days: after more than one, some would be missing.
      historyIntervalHours: readHours(config, {
        key: 'natGateway.collection.historyIntervalHours',
        otherwise: 6,
        max: 24,
      }),
    },
    policy: {
      writeFreeze: readWriteFreeze(config),
      servicePrincipals: readServicePrincipals(config),
    },
    prices: readRegionalPrices(config.getOptional('natGateway.prices')),
    runs: {
      deadlineMinutes: readMinutes(config, {
        key: 'natGateway.runs.deadlineMinutes',
        otherwise: 60,
      }),
      acknowledgementDeadlineHours: readHours(config, {
        key: 'natGateway.runs.acknowledgementDeadlineHours',
        otherwise: 72,
        max: 720,
      }),
      retentionMilliseconds: readRetention(config),
    },
  };
}

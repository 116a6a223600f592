import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { MaintenanceWindow } from './MaintenanceWindow';
import { readDuration } from './readDuration';

const KEY = 'natGateway.policy.maintenanceWindows';

const names = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

function readTimeZone(config: Config): string {
  const timeZone = config.getOptionalString('timeZone') ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
      .timeZone;
  } catch {
    throw new InputError(
      `${KEY} names the time zone ${timeZone}, which is not known; give one such as Europe/Zurich`,
    );
  }
}

function readWindow(
  config: Config,
  options: { readonly logger: Pick<LoggerService, 'warn'> },
): MaintenanceWindow {
  assertKnownKeys(config, {
    key: KEY,
    known: ['days', 'from', 'duration', 'timeZone'],
  });
  const days = config.getOptionalStringArray('days') ?? names;
  const unknown = days.find(day => !names.includes(day.toLowerCase()));
  if (unknown !== undefined || days.length === 0) {
    throw new InputError(
      `${KEY} has the day ${unknown ?? 'none'}; give some of ${names.join(
        ', ',
      )}`,
    );
  }
  const from = config.getOptionalString('from') ?? '';
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(from) ?? [];
  if (hours === undefined) {
    throw new InputError(
      `${KEY} has from '${from}'; give a time of the day such as '22:00'`,
    );
  }
  return {
    weekdays: days.map(day => names.indexOf(day.toLowerCase()) + 1),
    startMinute: Number(hours) * 60 + Number(minutes),
    durationMinutes: readDuration(config, {
      key: 'duration',
      unit: 'minutes',
      otherwise: 60,
      max: 1440,
      logger: options.logger,
    }),
    timeZone: readTimeZone(config),
  };
}

/**
 * Reads when runs may write; none: always. Throws an `InputError` for the first thing that is wrong.
 *
 * @internal
 */
export const readMaintenanceWindows = (
  config: Config,
  options: { readonly logger: Pick<LoggerService, 'warn'> },
): readonly MaintenanceWindow[] =>
  (config.getOptionalConfigArray(KEY) ?? []).map(each =>
    readWindow(each, options),
  );

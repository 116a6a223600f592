import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { upperFirst } from 'lodash';

/**
 * Reads a duration in a unit of choice. The key that names the unit and holds a number, such as
 * `deadlineMinutes` beside `deadline`, is deprecated: it is read, and a warning says what to write
 * instead. Throws an `InputError` for a duration out of its bounds, and for both keys at once.
 *
 * @internal
 */
export function readDuration(
  config: Config,
  options: {
    /** `natGateway.runs.deadline`. */
    readonly key: string;
    readonly unit: 'minutes' | 'hours' | 'days';
    readonly otherwise: number;
    /** In the unit, as the default and the result are; at least 1 in any case. */
    readonly max?: number;
    readonly logger: Pick<LoggerService, 'warn'>;
  },
): number {
  const { key, unit, otherwise, max = Infinity, logger } = options;
  const deprecatedKey = `${key}${upperFirst(unit)}`;
  const written = (amount: number) => `{ ${unit}: ${amount} }`;
  const inBounds = (amount: number, from: string) => {
    if (amount >= 1 && amount <= max) {
      return amount;
    }
    const bounds = Number.isFinite(max)
      ? `from ${written(1)} to ${written(max)}`
      : `of at least ${written(1)}`;
    throw new InputError(
      `${from} is ${JSON.stringify(
        config.getOptional(from),
      )}; give ${key} a duration ${bounds}, such as ${written(otherwise)}`,
    );
  };

  if (config.has(deprecatedKey)) {
    if (config.has(key)) {
      throw new InputError(
        `${key} and ${deprecatedKey} are both set; remove ${deprecatedKey}, which is deprecated`,
      );
    }
    const amount = config.getNumber(deprecatedKey);
    logger.warn(
      `${deprecatedKey} is deprecated; write ${key}: ${written(amount)}`,
    );
    return inBounds(amount, deprecatedKey);
  }
  if (!config.has(key)) {
    return otherwise;
  }
  const duration = readDurationFromConfig(config, { key });
  return inBounds(
    durationToMilliseconds(duration) / durationToMilliseconds({ [unit]: 1 }),
    key,
  );
}

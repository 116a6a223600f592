import { InputError } from '@backstage/errors';
import { checkDuration } from './checkDuration';
import { requireFields } from '../../input/requireFields';
import { requireText } from '../../input/requireText';
import { requireNumber } from '../../input/requireNumber';
import { simulationBounds } from './simulationBounds';
import type { SimulatedDestination } from './SimulatedDestination';

const SHARE_TOLERANCE = 1e-6;
const ways = ['fin', 'rst', 'halfOpen', 'idle'];

/**
 * Refuses a destination whose numbers are out of bounds or contradict each other.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkDestination(
  destination: SimulatedDestination,
  options: {
    readonly field: string;
    readonly tcpIdleSeconds: number;
    readonly udpIdleSeconds: number;
  },
): void {
  const { field } = options;
  const { name, share, closes, protocol } = requireFields(field, destination);
  const { silenceSeconds, keepAliveSeconds } = destination;
  requireText(`${field}.name`, name);
  requireNumber(`${field}.share`, share, { min: 0, max: 1 });
  checkDuration(destination.duration, { field: `${field}.duration` });
  if (protocol !== undefined && protocol !== 'TCP' && protocol !== 'UDP') {
    throw new InputError(
      `${field}.protocol ${protocol} is not known; it is TCP or UDP`,
    );
  }
  if (closes !== undefined) {
    if (protocol === 'UDP') {
      throw new InputError(
        `${field}.closes contradicts protocol UDP, whose flows end by their idle timeout alone: leave it out`,
      );
    }
    const shares = Object.entries(requireFields(`${field}.closes`, closes));
    for (const [way, value] of shares) {
      if (!ways.includes(way)) {
        throw new InputError(
          `${field}.closes.${way} is not known; it is ${ways.join(', ')}`,
        );
      }
      requireNumber(`${field}.closes.${way}`, value, { min: 0, max: 1 });
    }
    const sum = shares.reduce((total, [, value]) => total + value, 0);
    if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
      throw new InputError(`The shares of ${field}.closes are ${sum}, not 1`);
    }
  }
  if (silenceSeconds !== undefined) {
    requireNumber(`${field}.silenceSeconds`, silenceSeconds, {
      min: 0,
      max: simulationBounds.days * 86_400,
    });
    if (silenceSeconds > 0 && (closes?.idle ?? 0) > 0) {
      throw new InputError(
        `${field}.closes.idle ${closes?.idle} contradicts silenceSeconds ${silenceSeconds}: what is left open until the idle timeout is silent that long; leave one of them out`,
      );
    }
  }
  if (keepAliveSeconds !== undefined) {
    const idleSeconds =
      protocol === 'UDP' ? options.udpIdleSeconds : options.tcpIdleSeconds;
    requireNumber(`${field}.keepAliveSeconds`, keepAliveSeconds, {
      min: 1,
      max: idleSeconds - 1,
    });
    if ((closes?.idle ?? 0) > 0) {
      throw new InputError(
        `${field}.closes.idle ${closes?.idle} contradicts keepAliveSeconds ${keepAliveSeconds}: what is kept alive never idles for ${idleSeconds} seconds; say fin or rst, with the duration until the application closes`,
      );
    }
  }
}

import { InputError } from '@backstage/errors';
import { requireFields } from '../../../input/requireFields';
import { requireList } from '../../../input/requireList';
import { requireNumber } from '../../../input/requireNumber';
import { requireWord } from '../../../input/requireWord';
import type { NewConnections } from './NewConnections';
import { simulationBounds } from './simulationBounds';

const MAX_SECONDS = simulationBounds.days * 86_400;
/** A mean that is all peak is told as a quotient; its last digits are noise. */
const ROUNDING = 1e-9;

/**
 * Refuses rates that are out of bounds, and a mean that its peak alone exceeds.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkNewConnections(newConnections: NewConnections): void {
  const rate = { min: 0, max: simulationBounds.newConnectionsPerSecond };
  let connections: number;
  const { kind } = requireFields('newConnections', newConnections);
  requireWord('newConnections.kind', kind, ['rate', 'recorded']);
  if (newConnections.kind === 'recorded') {
    const perMinute = requireList(
      'newConnections.perMinute',
      newConnections.perMinute,
    );
    requireNumber('newConnections.perMinute.length', perMinute.length, {
      min: 1,
      max: MAX_SECONDS / 60,
      whole: true,
    });
    perMinute.forEach((value, index) =>
      requireNumber(`newConnections.perMinute[${index}]`, value, {
        min: 0,
        max: rate.max * 60,
      }),
    );
    connections = perMinute.reduce((sum, value) => sum + value, 0);
  } else {
    const { meanPerSecond, durationSeconds } = newConnections;
    requireNumber('newConnections.meanPerSecond', meanPerSecond, {
      above: 0,
      max: rate.max,
    });
    requireNumber('newConnections.durationSeconds', durationSeconds, {
      min: 1,
      max: MAX_SECONDS,
    });
    checkPeak(newConnections);
    connections = meanPerSecond * durationSeconds;
  }
  if (connections > simulationBounds.connections) {
    throw new InputError(
      `newConnections are ${connections} in all, more than the ${simulationBounds.connections} that one simulation takes: shorten it`,
    );
  }
}

function checkPeak({
  meanPerSecond,
  peak,
}: Extract<NewConnections, { kind: 'rate' }>): void {
  if (peak === undefined) {
    return;
  }
  const field = 'newConnections.peak';
  requireFields(field, peak);
  requireNumber(`${field}.everySeconds`, peak.everySeconds, {
    min: 1,
    max: MAX_SECONDS,
  });
  requireNumber(`${field}.lastsSeconds`, peak.lastsSeconds, {
    min: 0.1,
    max: peak.everySeconds,
  });
  requireNumber(`${field}.perSecond`, peak.perSecond, {
    min: meanPerSecond,
    max: simulationBounds.newConnectionsPerSecond,
  });
  const ofPeak = (peak.perSecond * peak.lastsSeconds) / peak.everySeconds;
  if (ofPeak > meanPerSecond * (1 + ROUNDING)) {
    throw new InputError(
      `newConnections.meanPerSecond ${meanPerSecond} contradicts its peak, which alone brings ${ofPeak} per second on average`,
    );
  }
  if (
    peak.lastsSeconds === peak.everySeconds &&
    ofPeak < meanPerSecond * (1 - ROUNDING)
  ) {
    throw new InputError(
      `${field}.lastsSeconds ${peak.lastsSeconds} fills the whole period, yet the mean ${meanPerSecond} is not the peak ${peak.perSecond}`,
    );
  }
}

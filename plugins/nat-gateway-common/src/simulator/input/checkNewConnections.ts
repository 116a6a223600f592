import { InputError } from '@backstage/errors';
import { requireFields } from '../../input/requireFields';
import { requireList } from '../../input/requireList';
import { requireNumber } from '../../input/requireNumber';
import { requireWord } from '../../input/requireWord';
import type { NewConnections } from './NewConnections';
import type { SimulatedDestination } from './SimulatedDestination';
import { simulationBounds } from './simulationBounds';

const MAX_SECONDS = simulationBounds.days * 86_400;
/** A mean that is all peak is told as a quotient; its last digits are noise. */
const ROUNDING = 1e-9;
/** Each stretch is an object; more of them than this is a slip. */
const MAX_STRETCHES = 1_500_000;

/**
 * Refuses rates that are out of bounds, and a mean that its peak alone exceeds.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkNewConnections(
  newConnections: NewConnections,
  destinations: readonly SimulatedDestination[],
): void {
  const rate = { min: 0, max: simulationBounds.newConnectionsPerSecond };
  let connections: number;
  const { kind } = requireFields('newConnections', newConnections);
  requireWord('newConnections.kind', kind, ['rate', 'recorded']);
  if (newConnections.kind === 'recorded') {
    refuseOwnPeaks(
      destinations,
      "kind 'recorded', which has the peaks already",
    );
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
    checkOwnPeaks(newConnections, destinations);
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
  checkPeakOf(field, {
    meanField: 'newConnections.meanPerSecond',
    meanPerSecond,
    peak,
  });
}

/** A peak in a period that is checked already, and the mean of what peaks. */
function checkPeakOf(
  field: string,
  of: {
    readonly meanField: string;
    readonly meanPerSecond: number;
    readonly peak: {
      readonly perSecond: number;
      readonly lastsSeconds: number;
      readonly everySeconds: number;
    };
  },
): void {
  const { meanPerSecond, peak } = of;
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
      `${of.meanField} ${meanPerSecond} contradicts its peak, which alone brings ${ofPeak} per second on average`,
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

function refuseOwnPeaks(
  destinations: readonly SimulatedDestination[],
  what: string,
): void {
  const index = destinations.findIndex(({ peak }) => peak !== undefined);
  if (index >= 0) {
    throw new InputError(
      `destinations[${index}].peak contradicts newConnections with ${what}; leave one of them out`,
    );
  }
}

function checkOwnPeaks(
  newConnections: Extract<NewConnections, { kind: 'rate' }>,
  destinations: readonly SimulatedDestination[],
): void {
  const { ownPeaksEverySeconds, durationSeconds, meanPerSecond, peak } =
    newConnections;
  if (peak !== undefined) {
    refuseOwnPeaks(destinations, 'a peak of all destinations');
  }
  if (ownPeaksEverySeconds === undefined) {
    refuseOwnPeaks(destinations, 'no ownPeaksEverySeconds');
    return;
  }
  const every = requireNumber(
    'newConnections.ownPeaksEverySeconds',
    ownPeaksEverySeconds,
    { min: 1, max: MAX_SECONDS },
  );
  if (peak !== undefined) {
    throw new InputError(
      `newConnections.ownPeaksEverySeconds ${every} contradicts newConnections.peak; leave one of them out`,
    );
  }
  destinations.forEach((destination, index) => {
    if (destination.peak === undefined) return;
    const field = `destinations[${index}].peak`;
    const { perSecond, lastsSeconds } = requireFields(field, destination.peak);
    checkPeakOf(field, {
      meanField: `destinations[${index}].share of newConnections.meanPerSecond`,
      meanPerSecond: destination.share * meanPerSecond,
      peak: { perSecond, lastsSeconds, everySeconds: every },
    });
  });
  const lengths = new Set(destinations.map(of => of.peak?.lastsSeconds));
  const stretches = Math.ceil(durationSeconds / every) * (lengths.size + 1);
  if (stretches > MAX_STRETCHES) {
    throw new InputError(
      `newConnections.ownPeaksEverySeconds ${every} cuts durationSeconds ${durationSeconds} into ${stretches} stretches, more than the ${MAX_STRETCHES} that one simulation takes: make it longer`,
    );
  }
}

import type { TrafficPhase } from '../engine/TrafficPhase';
import { TICKS_PER_SECOND } from '../engine/ticks';
import type { NewConnections } from '../input/NewConnections';
import type { SimulatedDestination } from '../input/SimulatedDestination';

const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;

type RateOfConnections = Extract<NewConnections, { kind: 'rate' }>;

/** Whose connections they are. */
interface Flows {
  readonly destinations: readonly Pick<
    SimulatedDestination,
    'peak' | 'share'
  >[];
  readonly classes: readonly { readonly of: number; readonly share: number }[];
}

interface Stretch {
  readonly untilSeconds: number;
  readonly perSecond: number;
  readonly mix?: readonly number[];
}

/** What is left of a mean beside its peak. */
function baseOf(
  meanPerSecond: number,
  peak: { readonly perSecond: number; readonly lastsSeconds: number },
  everySeconds: number,
): number {
  const { perSecond, lastsSeconds } = peak;
  return Math.max(
    0,
    (meanPerSecond * everySeconds - perSecond * lastsSeconds) /
      (everySeconds - lastsSeconds),
  );
}

/** One period in which each destination peaks by itself: longer peaks begin sooner, all end with it. */
function ownPeaks(
  { destinations, classes }: Flows,
  options: { readonly meanPerSecond: number; readonly everySeconds: number },
): readonly Stretch[] {
  const { meanPerSecond, everySeconds } = options;
  const starts = destinations.flatMap(({ peak }) =>
    peak ? [everySeconds - peak.lastsSeconds] : [],
  );
  const edges = [...new Set([...starts, everySeconds])]
    .filter(edge => edge > 0)
    .sort((one, other) => one - other);
  return edges.map(untilSeconds => {
    const rates = destinations.map(({ peak, share }) => {
      const mean = share * meanPerSecond;
      if (!peak || peak.lastsSeconds === everySeconds) return mean;
      return untilSeconds > everySeconds - peak.lastsSeconds
        ? peak.perSecond
        : baseOf(mean, peak, everySeconds);
    });
    const perSecond = rates.reduce((sum, rate) => sum + rate, 0);
    return {
      untilSeconds,
      perSecond,
      // Where nothing starts, nothing is to be weighed.
      ...(perSecond > 0 && {
        mix: classes.map(({ of, share }) => rates[of] * share),
      }),
    };
  });
}

/** The stretches of one period, which comes again and again; one without an end where all is even. */
function periodOf(
  { meanPerSecond, peak, ownPeaksEverySeconds }: RateOfConnections,
  flows: Flows,
): readonly Stretch[] {
  if (ownPeaksEverySeconds !== undefined) {
    return ownPeaks(flows, {
      meanPerSecond,
      everySeconds: ownPeaksEverySeconds,
    });
  }
  if (!peak || peak.lastsSeconds === peak.everySeconds) {
    return [{ untilSeconds: Infinity, perSecond: meanPerSecond }];
  }
  const { everySeconds, lastsSeconds, perSecond } = peak;
  return [
    {
      untilSeconds: everySeconds - lastsSeconds,
      perSecond: baseOf(meanPerSecond, peak, everySeconds),
    },
    { untilSeconds: everySeconds, perSecond },
  ];
}

/**
 * The stretches of time in which connections start at one rate.
 *
 * @internal
 */
export function compilePhases(
  newConnections: NewConnections,
  flows: Flows,
): readonly TrafficPhase[] {
  if (newConnections.kind === 'recorded') {
    return newConnections.perMinute.map((count, minute) => ({
      untilTick: (minute + 1) * TICKS_PER_MINUTE,
      perTick: count / TICKS_PER_MINUTE,
    }));
  }
  const endTick = Math.round(newConnections.durationSeconds * TICKS_PER_SECOND);
  const stretches = periodOf(newConnections, flows);
  const everySeconds = stretches[stretches.length - 1].untilSeconds;
  const phases: TrafficPhase[] = [];
  const end = () => phases.at(-1)?.untilTick ?? 0;
  for (let period = 0; end() < endTick; period++) {
    // A period without an end is the only one.
    const start = period && period * everySeconds;
    for (const { untilSeconds, perSecond, mix } of stretches) {
      const untilTick = Math.min(
        endTick,
        Math.round((start + untilSeconds) * TICKS_PER_SECOND),
      );
      if (untilTick > end()) {
        phases.push({
          untilTick,
          perTick: perSecond / TICKS_PER_SECOND,
          ...(mix && { mix }),
        });
      }
    }
  }
  return phases;
}

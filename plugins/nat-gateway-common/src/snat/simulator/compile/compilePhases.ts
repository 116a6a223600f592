import type { TrafficPhase } from '../engine/TrafficPhase';
import { TICKS_PER_SECOND } from '../engine/ticks';
import type { NewConnections } from '../input/NewConnections';

const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;

/**
 * The stretches of time in which connections start at one rate.
 *
 * @internal
 */
export function compilePhases(
  newConnections: NewConnections,
): readonly TrafficPhase[] {
  if (newConnections.kind === 'recorded') {
    return newConnections.perMinute.map((count, minute) => ({
      untilTick: (minute + 1) * TICKS_PER_MINUTE,
      perTick: count / TICKS_PER_MINUTE,
    }));
  }
  const { meanPerSecond, durationSeconds, peak } = newConnections;
  const endTick = Math.round(durationSeconds * TICKS_PER_SECOND);
  if (!peak || peak.lastsSeconds === peak.everySeconds) {
    return [{ untilTick: endTick, perTick: meanPerSecond / TICKS_PER_SECOND }];
  }
  const { everySeconds, lastsSeconds, perSecond } = peak;
  const base = Math.max(
    0,
    (meanPerSecond * everySeconds - perSecond * lastsSeconds) /
      (everySeconds - lastsSeconds),
  );
  const phases: TrafficPhase[] = [];
  const end = () => phases.at(-1)?.untilTick ?? 0;
  const add = (untilSeconds: number, rate: number) => {
    const untilTick = Math.min(
      endTick,
      Math.round(untilSeconds * TICKS_PER_SECOND),
    );
    if (untilTick > end()) {
      phases.push({ untilTick, perTick: rate / TICKS_PER_SECOND });
    }
  };
  for (let period = 1; end() < endTick; period++) {
    add(period * everySeconds - lastsSeconds, base);
    add(period * everySeconds, perSecond);
  }
  return phases;
}

import { connectionRate } from 'emulator-kit';
import type { TrafficModel } from './TrafficModel';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { max } = Math;

/**
 * How many new connections a model wants in one minute: the same for the same minute and noise.
 *
 * @internal
 */
export function connectionsPerMinute(
  model: TrafficModel,
  options: {
    /** Minutes since 1970. */
    readonly minute: number;
    /** From -1 to 1: how far this minute is off, of what the model allows. */
    readonly noise: number;
    readonly idleTimeoutMinutes: number;
  },
): number {
  const deviation = 1 + model.noise * options.noise;
  return max(0, baseOf(model, options) * deviation);
}

/** Assumed: what is not dropped is replaced once a day, by deployments and the like. */
const renewalMinutes = 1440;

function baseOf(
  model: TrafficModel,
  options: { readonly minute: number; readonly idleTimeoutMinutes: number },
): number {
  const { minute } = options;
  switch (model.kind) {
    case 'connectionLeak':
      return model.connectionsPerMinute;
    case 'leak': {
      const hours = (minute / 60) % model.restartEveryHours;
      return model.startPerMinute + model.growthPerHour * hours;
    }
    case 'longIdle':
      return (
        model.connections /
        (options.idleTimeoutMinutes < model.usedEveryMinutes
          ? model.usedEveryMinutes
          : renewalMinutes)
      );
    default:
      return connectionRate(model, minute);
  }
}

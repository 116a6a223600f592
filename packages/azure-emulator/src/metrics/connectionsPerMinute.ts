import type { TrafficModel } from './TrafficModel';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { cos, max } = Math;

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
    case 'steady':
    case 'connectionLeak':
      return model.connectionsPerMinute;
    case 'dailyWave': {
      const middle = (model.peakPerMinute + model.lowPerMinute) / 2;
      const swing = (model.peakPerMinute - model.lowPerMinute) / 2;
      const hour = (minute % 1440) / 60;
      return middle + swing * cos(((hour - model.peakHour) / 24) * 2 * Math.PI);
    }
    case 'burst':
      return minute % model.everyMinutes < model.lastsMinutes
        ? model.burstPerMinute
        : model.basePerMinute;
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
      throw new TypeError(
        `Unknown traffic model ${JSON.stringify(model satisfies never)}`,
      );
  }
}

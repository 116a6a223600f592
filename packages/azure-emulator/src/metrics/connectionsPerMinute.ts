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

const minutesOfDay = 1440;
const waves = new Map<number, Float64Array>();

/** From -1 to 1 by the minute of the day, highest at the hour: worked out once, a query of months asks for each a hundred times. */
function waveOf(peakHour: number): Float64Array {
  const known = waves.get(peakHour);
  if (known) {
    return known;
  }
  const wave = Float64Array.from({ length: minutesOfDay }, (_, minute) =>
    cos(((minute / 60 - peakHour) / 24) * 2 * Math.PI),
  );
  waves.set(peakHour, wave);
  return wave;
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
      return middle + swing * waveOf(model.peakHour)[minute % minutesOfDay];
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

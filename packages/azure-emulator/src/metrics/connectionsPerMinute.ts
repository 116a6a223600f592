import { noiseAt } from './noiseAt';
import type { TrafficModel } from './TrafficModel';

/**
 * How many new connections a model wants in one minute: the same for the same seed, key and minute.
 *
 * @internal
 */
export function connectionsPerMinute(
  model: TrafficModel,
  options: {
    readonly seed: number;
    readonly key: string;
    /** Minutes since 1970. */
    readonly minute: number;
  },
): number {
  const deviation =
    1 +
    model.noise *
      noiseAt(options.seed, { key: options.key, minute: options.minute });
  return Math.max(0, baseOf(model, options.minute) * deviation);
}

function baseOf(model: TrafficModel, minute: number): number {
  switch (model.kind) {
    case 'steady':
      return model.connectionsPerMinute;
    case 'dailyWave': {
      const middle = (model.peakPerMinute + model.lowPerMinute) / 2;
      const swing = (model.peakPerMinute - model.lowPerMinute) / 2;
      const hour = (minute % 1440) / 60;
      return (
        middle + swing * Math.cos(((hour - model.peakHour) / 24) * 2 * Math.PI)
      );
    }
    case 'burst':
      return minute % model.everyMinutes < model.lastsMinutes
        ? model.burstPerMinute
        : model.basePerMinute;
    case 'leak': {
      const hours = (minute / 60) % model.restartEveryHours;
      return model.startPerMinute + model.growthPerHour * hours;
    }
    default:
      throw new TypeError(
        `Unknown traffic model ${JSON.stringify(model satisfies never)}`,
      );
  }
}

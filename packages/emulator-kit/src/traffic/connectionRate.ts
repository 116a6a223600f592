import type { TrafficModel } from './trafficShapes';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { cos } = Math;
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

/**
 * How many new connections a model wants in a minute, which counts from 1970.
 *
 * @public
 */
export function connectionRate(model: TrafficModel, minute: number): number {
  switch (model.kind) {
    case 'steady':
      return model.connectionsPerMinute;
    case 'dailyWave': {
      const middle = (model.peakPerMinute + model.lowPerMinute) / 2;
      const swing = (model.peakPerMinute - model.lowPerMinute) / 2;
      return middle + swing * waveOf(model.peakHour)[minute % minutesOfDay];
    }
    default:
      return minute % model.everyMinutes < model.lastsMinutes
        ? model.burstPerMinute
        : model.basePerMinute;
  }
}

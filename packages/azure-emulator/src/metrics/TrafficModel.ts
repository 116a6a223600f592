/**
 * How many new TCP connections a minute there are.
 *
 * @internal
 */
export type TrafficModel =
  | {
      readonly kind: 'steady';
      readonly connectionsPerMinute: number;
      /** Random deviation either way, 0.03 is three per cent. */
      readonly noise: number;
    }
  | {
      readonly kind: 'dailyWave';
      readonly peakPerMinute: number;
      readonly lowPerMinute: number;
      /** Hour of the day, UTC, of the peak. */
      readonly peakHour: number;
      readonly noise: number;
    }
  | {
      readonly kind: 'burst';
      readonly basePerMinute: number;
      readonly burstPerMinute: number;
      readonly everyMinutes: number;
      readonly lastsMinutes: number;
      readonly noise: number;
    }
  | {
      /** Grows from a restart to the next, as connections that nobody closes do. */
      readonly kind: 'leak';
      readonly startPerMinute: number;
      readonly growthPerHour: number;
      readonly restartEveryHours: number;
      readonly noise: number;
    };

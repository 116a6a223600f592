import { z } from 'zod/v3';

const rate = z.number().min(0);

/**
 * The fields of the traffic models that every emulator has, by their kind.
 *
 * @public
 */
export const trafficShapes = {
  steady: { connectionsPerMinute: rate },
  dailyWave: {
    peakPerMinute: rate,
    lowPerMinute: rate,
    /** Hour of the day, UTC, of the peak. */
    peakHour: z.number().min(0).max(24).default(13),
  },
  burst: {
    basePerMinute: rate,
    burstPerMinute: rate,
    everyMinutes: z.number().int().positive(),
    lastsMinutes: z.number().int().positive(),
  },
};

/**
 * How many new TCP connections a minute there are.
 *
 * @public
 */
export type TrafficModel = {
  [Kind in keyof typeof trafficShapes]: { readonly kind: Kind } & Readonly<
    z.output<z.ZodObject<(typeof trafficShapes)[Kind]>>
  >;
}[keyof typeof trafficShapes];

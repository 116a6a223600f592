import { trafficShapes } from 'emulator-kit';
import { z } from 'zod/v3';

const rate = z.number().min(0);
const noise = z.number().min(0).max(1).default(0.03);

/**
 * The traffic of a cluster, of a scale set, or of whatever is behind one gateway.
 *
 * @internal
 */
export const workloadSchema = z
  .object({
    name: z.string(),
    source: z.string(),
    model: z.discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('steady'), ...trafficShapes.steady, noise })
        .strict(),
      z
        .object({
          kind: z.literal('dailyWave'),
          ...trafficShapes.dailyWave,
          noise,
        })
        .strict(),
      z
        .object({ kind: z.literal('burst'), ...trafficShapes.burst, noise })
        .strict(),
      z
        .object({
          kind: z.literal('leak'),
          startPerMinute: rate,
          growthPerHour: rate,
          restartEveryHours: z.number().positive(),
          noise,
        })
        .strict(),
      z
        .object({
          kind: z.literal('connectionLeak'),
          connectionsPerMinute: rate,
          leakedShare: z.number().min(0).max(1),
          restartEveryHours: z.number().positive(),
          noise,
        })
        .strict(),
      z
        .object({
          kind: z.literal('longIdle'),
          connections: rate,
          usedEveryMinutes: z.number().positive(),
          noise,
        })
        .strict(),
    ]),
    udpShare: z.number().min(0).default(0.05),
    lifetimeSeconds: z.number().min(0).default(30),
    abandonedShare: z.number().min(0).max(1).default(0.1),
    destinations: z
      .array(
        z
          .object({ name: z.string(), share: z.number().min(0).max(1) })
          .strict(),
      )
      .default([])
      .refine(
        destinations =>
          destinations.reduce((sum, { share }) => sum + share, 0) <= 1.000001,
        { message: 'the shares of all destinations must not exceed 1' },
      ),
    hotNode: z
      .object({
        node: z.number().int().min(0).default(0),
        share: z.number().min(0).max(1),
      })
      .strict()
      .optional(),
    podShare: z.number().min(0).max(1).default(0.8),
    bytesPerConnection: z.number().min(0).default(12_000),
  })
  .strict();

import * as kit from 'emulator-kit';
import type { Emulation } from '../Emulation';
import { z } from 'zod/v3';
import type { Scenario } from '../scenario/Scenario';

const loadSchema = z.union([
  z
    .object({
      scenario: z.union([z.enum(['demo', 'empty']), z.record(z.unknown())]),
    })
    .strict(),
  z
    .object({
      scale: z
        .object({
          subscriptions: z.number().optional(),
          gateways: z.number(),
          clusters: z.number().optional(),
          regions: z.number().optional(),
          seed: z.number().optional(),
        })
        .strict(),
    })
    .strict(),
]);

/**
 * Begins again: with the same scenario or with another one.
 *
 * @internal
 */
export const scenarioRoutes = kit.scenarioRoutes<Emulation, typeof loadSchema>({
  schema: loadSchema,
  summary:
    '{scenario: demo|empty|{…}} or {scale: {subscriptions, gateways, clusters, regions, seed}}',
  load: (emulation, wanted) =>
    emulation.load(
      'scale' in wanted
        ? wanted
        : // What an object lacks is found when it is loaded.
          (wanted.scenario as 'demo' | Scenario),
    ),
  answer: ({ connection }) => ({ status: 200, body: connection }),
});

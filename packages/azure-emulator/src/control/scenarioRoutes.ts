import { type ControlRoute, invalidControl, readControl } from 'emulator-kit';
import type { Emulation } from '../Emulation';
import { z } from 'zod/v3';
import type { Scenario } from '../scenario/Scenario';

/** Anyone who can reach the port may call this, so it reads no files: send a scenario of your own as an object. */
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
export const scenarioRoutes: readonly ControlRoute<Emulation>[] = [
  {
    method: 'POST',
    path: '/_emulator/reset',
    summary: 'The scenario as at its start; faults and journal are gone',
    handle: emulation => {
      emulation.reset();
      return { status: 200, body: emulation.connection };
    },
  },
  {
    method: 'PUT',
    path: '/_emulator/scenario',
    summary:
      '{scenario: demo|empty|{…}} or {scale: {subscriptions, gateways, clusters, regions, seed}}',
    handle: (emulation, { json }) => {
      const wanted = readControl(loadSchema, json());
      try {
        emulation.load(
          'scale' in wanted
            ? wanted
            : // What an object lacks is found when it is loaded.
              (wanted.scenario as 'demo' | Scenario),
        );
      } catch (error) {
        throw invalidControl(error);
      }
      return { status: 200, body: emulation.connection };
    },
  },
];

import {
  type ControlReply,
  type ControlRoute,
  readControl,
} from 'emulator-kit';
import { z } from 'zod/v3';
import type { Emulation } from '../Emulation';

const settingsSchema = z
  .object({
    latency: z
      .union([
        z.enum(['instant', 'realistic', 'slow']),
        z.object({ operationMilliseconds: z.number().min(0) }).strict(),
      ])
      .optional(),
    throttling: z.boolean().optional(),
    /** `null` means small and irregular. */
    pageSize: z.number().int().min(1).nullable().optional(),
  })
  .strict();

/**
 * Settings that can change while the emulator runs.
 *
 * @internal
 */
export const settingsRoutes: readonly ControlRoute<Emulation>[] = [
  {
    method: 'GET',
    path: '/_emulator/settings',
    summary: 'Latency, throttling, page size',
    handle: answer,
  },
  {
    method: 'PATCH',
    path: '/_emulator/settings',
    summary: 'Changes {latency, throttling, pageSize}; what is left out stays',
    handle: (emulation, { json }) => {
      const { latency, throttling, pageSize } = readControl(
        settingsSchema,
        json(),
      );
      const { settings } = emulation.cloud;
      settings.latency = latency ?? settings.latency;
      settings.throttling = throttling ?? settings.throttling;
      if (pageSize !== undefined) {
        settings.pageSize = pageSize ?? undefined;
      }
      return answer(emulation);
    },
  },
];

function answer({ cloud }: Emulation): ControlReply {
  const { latency, throttling, pageSize } = cloud.settings;
  return {
    status: 200,
    body: {
      latency: typeof latency === 'string' ? latency : { ...latency },
      throttling,
      pageSize: pageSize ?? null,
    },
  };
}

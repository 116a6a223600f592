import { type ControlRoute, readControl } from 'emulator-kit';
import type { Emulation } from '../Emulation';
import { z } from 'zod/v3';
import { readState } from '../state/readState';

const pageLength = 1000;
const querySchema = z
  .object({
    id: z.string().optional(),
    type: z.string().optional(),
    from: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(pageLength).default(pageLength),
  })
  .strict();

/**
 * The resources in the emulator, as a client would see them.
 *
 * @internal
 */
export const stateRoutes: readonly ControlRoute<Emulation>[] = [
  {
    method: 'GET',
    path: '/_emulator/state',
    summary:
      'Resources: ?id= or ?type=, ?from= and ?limit= (1,000 at most); and what the journal has and dropped',
    handle: (emulation, { url }) => {
      const wanted = readControl(
        querySchema,
        Object.fromEntries(url.searchParams),
      );
      const { total, kept, dropped, capacity } = emulation.journal.counts();
      return {
        status: 200,
        body: {
          ...readState(emulation.cloud, wanted),
          journal: { total, kept, dropped, capacity },
        },
      };
    },
  },
];

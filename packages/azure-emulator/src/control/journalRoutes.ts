import { z } from 'zod/v3';
import type { ControlRoute } from './ControlRoute';
import { invalidControl } from './invalidControl';
import { readControl } from './readControl';

const pageLength = 1000;
const querySchema = z
  .object({
    method: z.string().optional(),
    path: z.string().optional(),
    after: z.coerce.number().int().min(0).default(0),
    /** Refuses a journal that has dropped entries: for a proof. */
    complete: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(pageLength).default(pageLength),
  })
  .strict();

/**
 * The journal of requests: what is kept of it, and the counters, which forget nothing.
 *
 * @internal
 */
export const journalRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/_emulator/journal',
    summary:
      'Requests after ?after=sequence, of ?method=, with ?path= in their path, ?limit= (1,000 at most); and the counters; ?complete=true refuses when anything was dropped',
    handle: ({ journal }, { url }) => {
      const { method, path, after, limit, complete } = readControl(
        querySchema,
        Object.fromEntries(url.searchParams),
      );
      if (complete === 'true') {
        try {
          journal.complete();
        } catch (error) {
          throw invalidControl(error);
        }
      }
      const found = journal
        .entries()
        .filter(
          entry =>
            entry.sequence > after &&
            (!method || entry.method === method.toUpperCase()) &&
            (!path || entry.path.toLowerCase().includes(path.toLowerCase())),
        );
      return {
        status: 200,
        body: {
          counts: { ...journal.counts() },
          value: found
            .slice(0, limit)
            .map(entry => ({ ...entry, at: entry.at.toISOString() })),
        },
      };
    },
  },
  {
    method: 'DELETE',
    path: '/_emulator/journal',
    summary: 'Empties the journal and sets its counters to 0',
    handle: ({ journal }) => {
      journal.clear();
      return { status: 204 };
    },
  },
];

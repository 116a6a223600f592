import { z } from 'zod/v3';
import type { CappedJournal, NumberedEntry } from '../faults/CappedJournal';
import type { JsonObject } from '../Json';
import { checkedControl } from './checkedControl';
import type { ControlRoute } from './ControlRoute';
import { readControl } from './readControl';

const pageLength = 1000;
const querySchema = z
  .object({
    after: z.coerce.number().int().min(0).default(0),
    /** Refuses a journal that has dropped entries, because it is not complete. */
    complete: z.enum(['true', 'false']).default('false'),
    limit: z.coerce.number().int().min(1).max(pageLength).default(pageLength),
  })
  .catchall(z.string());

interface Journaled<Entry extends NumberedEntry> {
  readonly journal: CappedJournal<Entry> & { counts(): JsonObject };
}

/**
 * The journal of requests: its kept entries, and the counters, which include dropped entries.
 *
 * @public
 */
export function journalRoutes<Entry extends NumberedEntry>(options: {
  /** The filters of the query, by the name of the parameter. */
  readonly filters: Readonly<
    Record<string, (entry: Entry, wanted: string) => boolean>
  >;
  /** Describes the filters. */
  readonly summary: string;
}): readonly ControlRoute<Journaled<Entry>>[] {
  const { filters, summary } = options;
  const schema = querySchema.superRefine((query, context) =>
    Object.keys(query)
      .filter(name => !(name in querySchema.shape) && !(name in filters))
      .forEach(name =>
        context.addIssue({
          code: z.ZodIssueCode.unrecognized_keys,
          keys: [name],
        }),
      ),
  );
  return [
    {
      method: 'GET',
      path: '/_emulator/journal',
      summary: `Requests after ?after=sequence, ${summary}, ?limit= (1,000 at most); and the counters; ?complete=true refuses if any entry was dropped`,
      handle: ({ journal }, { url }) => {
        const { after, limit, complete, ...wanted } = readControl(
          schema,
          Object.fromEntries(url.searchParams),
        );
        if (complete === 'true') {
          checkedControl(() => journal.complete());
        }
        const found = journal
          .entries()
          .filter(
            entry =>
              entry.sequence > after &&
              Object.entries(wanted).every(
                ([name, value]) => !value || filters[name](entry, value),
              ),
          );
        return {
          status: 200,
          body: {
            counts: journal.counts(),
            value: found.slice(0, limit).map(
              (entry): JsonObject => ({
                ...Object.fromEntries(Object.entries(entry)),
                at: entry.at.toISOString(),
              }),
            ),
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
}

import { CappedJournal } from 'emulator-kit';
import type { JournalEntry } from './JournalEntry';

/**
 * The requests so far: the newest are kept, all are counted.
 *
 * @public
 */
export class Journal extends CappedJournal<JournalEntry> {
  protected kindOf({ method }: Omit<JournalEntry, 'sequence'>): string {
    return method;
  }

  /** PUT, PATCH, DELETE requests to ARM that are still in the journal. */
  writes(): readonly JournalEntry[] {
    return this.entries().filter(entry =>
      ['PUT', 'PATCH', 'DELETE'].includes(entry.method),
    );
  }

  /** How many requests there were, of each method and with each status, and how many entries were dropped for space. */
  counts() {
    const { byKind, ...counts } = this.tally();
    return { ...counts, byMethod: byKind };
  }
}

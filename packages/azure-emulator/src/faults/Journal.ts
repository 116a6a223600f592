import type { JournalEntry } from './JournalEntry';

/**
 * The requests so far: the newest are kept, all are counted.
 *
 * @public
 */
export class Journal {
  readonly #capacity: number;
  /** A ring: the entry with sequence n stands at (n - 1) modulo the capacity. */
  #ring: JournalEntry[] = [];
  readonly #countsByMethod = new Map<string, number>();
  readonly #countsByStatus = new Map<number, number>();
  #total = 0;

  constructor(capacity = 10_000) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(
        `The journal cannot keep ${capacity} entries: give a whole number from 1`,
      );
    }
    this.#capacity = capacity;
  }

  add(entry: Omit<JournalEntry, 'sequence'>): void {
    this.#ring[this.#total % this.#capacity] = {
      sequence: this.#total + 1,
      ...entry,
    };
    this.#total += 1;
    increase(this.#countsByMethod, entry.method);
    increase(this.#countsByStatus, entry.status);
  }

  /** The entries that are kept, oldest first. */
  entries(): readonly JournalEntry[] {
    const start =
      this.#total > this.#capacity ? this.#total % this.#capacity : 0;
    return [...this.#ring.slice(start), ...this.#ring.slice(0, start)];
  }

  /** PUT, PATCH, DELETE requests to ARM that are still in the journal. */
  writes(): readonly JournalEntry[] {
    return this.entries().filter(entry =>
      ['PUT', 'PATCH', 'DELETE'].includes(entry.method),
    );
  }

  /**
   * The journal itself, for whoever proves something by it: throws when it has dropped entries, because then it does not show what was not done.
   *
   * @example
   * expect(azure.journal.complete().writes()).toEqual([]);
   */
  complete(): this {
    const { dropped, total } = this.counts();
    if (dropped > 0) {
      throw new Error(
        `The journal proves nothing: it dropped ${dropped} of ${total} requests. Start the emulator with a journalCapacity of ${total} or more.`,
      );
    }
    return this;
  }

  /** How many requests there were, of each method and with each status, and how many entries were dropped for space. */
  counts(): {
    readonly total: number;
    readonly kept: number;
    readonly dropped: number;
    readonly capacity: number;
    readonly byMethod: Readonly<Record<string, number>>;
    readonly byStatus: Readonly<Record<string, number>>;
  } {
    return {
      total: this.#total,
      kept: this.#ring.length,
      dropped: this.#total - this.#ring.length,
      capacity: this.#capacity,
      byMethod: Object.fromEntries(this.#countsByMethod),
      byStatus: Object.fromEntries(this.#countsByStatus),
    };
  }

  clear(): void {
    this.#ring = [];
    this.#countsByMethod.clear();
    this.#countsByStatus.clear();
    this.#total = 0;
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

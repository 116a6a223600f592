/**
 * The fields that every entry of a journal has.
 *
 * @public
 */
export interface NumberedEntry {
  readonly sequence: number;
  /** The emulator's time. */
  readonly at: Date;
  /** 0 if a fault broke the connection. */
  readonly status: number;
}

/**
 * The requests so far. The newest are kept; all are counted by kind and status.
 *
 * @public
 */
export abstract class CappedJournal<Entry extends NumberedEntry> {
  readonly #capacity: number;
  /** A ring: the entry with sequence n is at (n - 1) modulo the capacity. */
  #ring: Entry[] = [];
  readonly #countsByKind = new Map<string, number>();
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

  /** The kind under which an entry is counted, such as its method. */
  protected abstract kindOf(entry: Omit<Entry, 'sequence'>): string;

  add(entry: Omit<Entry, 'sequence'>): void {
    const sequence = this.#total + 1;
    this.#ring[this.#total % this.#capacity] = { sequence, ...entry } as Entry;
    this.#total += 1;
    increase(this.#countsByKind, this.kindOf(entry));
    increase(this.#countsByStatus, entry.status);
  }

  /** The entries that are kept, oldest first. */
  entries(): readonly Entry[] {
    const start =
      this.#total > this.#capacity ? this.#total % this.#capacity : 0;
    return [...this.#ring.slice(start), ...this.#ring.slice(0, start)];
  }

  /**
   * Returns the journal; throws if it has dropped entries, because then it cannot prove that something was not done.
   *
   * @example
   * expect(azure.journal.complete().writes()).toEqual([]);
   */
  complete(): this {
    const { dropped, total } = this.tally();
    if (dropped > 0) {
      throw new Error(
        `The journal is incomplete: it dropped ${dropped} of ${total} requests. Start the emulator with a journalCapacity of ${total} or more.`,
      );
    }
    return this;
  }

  /** The number of requests of each kind and with each status, and the number of dropped entries. */
  protected tally() {
    return {
      total: this.#total,
      kept: this.#ring.length,
      dropped: this.#total - this.#ring.length,
      capacity: this.#capacity,
      byKind: Object.fromEntries(this.#countsByKind) as Readonly<
        Record<string, number>
      >,
      byStatus: Object.fromEntries(this.#countsByStatus) as Readonly<
        Record<string, number>
      >,
    };
  }

  clear(): void {
    this.#ring = [];
    this.#countsByKind.clear();
    this.#countsByStatus.clear();
    this.#total = 0;
  }
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

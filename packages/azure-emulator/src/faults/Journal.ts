import type { JournalEntry } from './JournalEntry';

/**
 * The requests so far: the newest are kept, all are counted.
 *
 * @public
 */
export class Journal {
  readonly #entries: JournalEntry[] = [];
  readonly #capacity: number;
  readonly #countsByMethod = new Map<string, number>();
  #total = 0;

  constructor(capacity = 10_000) {
    this.#capacity = capacity;
  }

  add(entry: Omit<JournalEntry, 'sequence'>): void {
    this.#total += 1;
    this.#countsByMethod.set(
      entry.method,
      (this.#countsByMethod.get(entry.method) ?? 0) + 1,
    );
    this.#entries.push({ sequence: this.#total, ...entry });
    if (this.#entries.length > this.#capacity) {
      this.#entries.shift();
    }
  }

  entries(): readonly JournalEntry[] {
    return [...this.#entries];
  }

  /** PUT, PATCH, DELETE requests to ARM that are still in the journal. */
  writes(): readonly JournalEntry[] {
    return this.#entries.filter(entry =>
      ['PUT', 'PATCH', 'DELETE'].includes(entry.method),
    );
  }

  /** How many requests there were, how many of each method, and how many entries were dropped for space. */
  counts(): {
    readonly total: number;
    readonly dropped: number;
    readonly byMethod: Readonly<Record<string, number>>;
  } {
    return {
      total: this.#total,
      dropped: this.#total - this.#entries.length,
      byMethod: Object.fromEntries(this.#countsByMethod),
    };
  }

  clear(): void {
    this.#entries.length = 0;
    this.#countsByMethod.clear();
    this.#total = 0;
  }
}

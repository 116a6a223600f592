interface Entry {
  readonly atMilliseconds: number;
  readonly order: number;
  readonly work: () => void;
}

/**
 * What is to happen at a time of the emulator's clock, in the order of time.
 *
 * @internal
 */
export class Agenda {
  readonly #now: () => Date;
  readonly #entries: Entry[] = [];
  #added = 0;

  constructor(options: { readonly now: () => Date }) {
    this.#now = options.now;
  }

  /** Something that happens once; a negative time is now. */
  after(milliseconds: number, work: () => void): void {
    this.#add(this.#now().getTime() + Math.max(0, milliseconds), work);
  }

  /** Something that happens again and again. After a leap of the clock it happens once, not as often as there was time for. */
  every(milliseconds: number, work: () => void): void {
    const repeat = (atMilliseconds: number) =>
      this.#add(atMilliseconds, () => {
        const next = atMilliseconds + milliseconds;
        const now = this.#now().getTime();
        repeat(next > now ? next : now + milliseconds);
        work();
      });
    repeat(this.#now().getTime() + milliseconds);
  }

  /** When the next one is due. */
  get next(): Date | undefined {
    return this.#entries.length > 0
      ? new Date(this.#entries[0].atMilliseconds)
      : undefined;
  }

  /** Does what is due now, and says whether anything was. */
  runDue(): boolean {
    let isAny = false;
    while (
      this.#entries.length > 0 &&
      this.#entries[0].atMilliseconds <= this.#now().getTime()
    ) {
      isAny = true;
      this.#entries.shift()?.work();
    }
    return isAny;
  }

  #add(atMilliseconds: number, work: () => void): void {
    this.#added += 1;
    const entry = { atMilliseconds, order: this.#added, work };
    const index = this.#entries.findIndex(
      other => other.atMilliseconds > atMilliseconds,
    );
    this.#entries.splice(index < 0 ? this.#entries.length : index, 0, entry);
  }
}

interface Entry {
  readonly atMilliseconds: number;
  readonly order: number;
  readonly work: () => void;
}

/** The work that is scheduled on the emulator's clock, in the order of time. @internal */
export class Agenda {
  readonly #now: () => Date;
  readonly #entries: Entry[] = [];
  #added = 0;

  constructor(options: { readonly now: () => Date }) {
    this.#now = options.now;
  }

  /** Schedules work once; a negative time is now. */
  after(milliseconds: number, work: () => void): void {
    this.#add(this.#now().getTime() + Math.max(0, milliseconds), work);
  }

  /** Schedules repeated work. After a jump of the clock it runs once, not once for each missed interval. */
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

  /** Runs the work that is due now, and returns whether there was any. */
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

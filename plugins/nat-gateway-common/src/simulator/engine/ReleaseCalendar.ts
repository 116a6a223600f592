/** How many bits number the places of a chunk. */
const CHUNK_BITS = 7;
const CHUNK_LENGTH = 1 << CHUNK_BITS;
/** Where all bits of a window's place are set, it needs a chunk first. */
const CHUNK_MASK = CHUNK_LENGTH - 1;
const LARGEST_WINDOW_BITS = 7;

/**
 * When ports come free. Time is cut into windows that are no longer than the shortest hold, so
 * that no flow is due in the window in which it starts. An entry is appended to its window's
 * chunks, in one number with its tick; when the window opens, its entries are sorted by tick (by
 * counting; those of one tick stay in the order in which they were added). What lies beyond the
 * end is kept in a window of its own that never opens.
 *
 * @internal
 */
export class ReleaseCalendar {
  readonly windowBits: number;
  readonly windowTicks: number;
  /** The window of what lies beyond the end. */
  readonly lastWindow: number;
  /** Entries of the open window, by tick. */
  sorted = new Int32Array(1024);
  /** Where the entries of each tick of the open window end; those of the first start at 0. */
  readonly endOfTick: Int32Array;
  /** Where the next entry of each window goes; none goes to the last place of a chunk. */
  readonly tail: Int32Array;
  /** The first chunk of each window. */
  readonly firstChunk: Int32Array;
  /** Entries, each above its tick within its window; chunk 0 stands for none. */
  chunks = new Int32Array(CHUNK_LENGTH);
  /** The chunk that comes after each within its window. */
  nextChunk = new Int32Array(1);
  freeChunks = new Int32Array(1);
  freeCount = 0;

  constructor(options: {
    readonly endTick: number;
    readonly shortestHoldTicks: number;
    /** Bits that an entry takes. */
    readonly entryBits: number;
  }) {
    this.windowBits = Math.min(
      LARGEST_WINDOW_BITS,
      32 - options.entryBits,
      31 - Math.clz32(options.shortestHoldTicks),
    );
    this.windowTicks = 1 << this.windowBits;
    this.lastWindow = (options.endTick >>> this.windowBits) + 1;
    this.endOfTick = new Int32Array(this.windowTicks);
    this.tail = new Int32Array(this.lastWindow + 1).fill(-1);
    this.firstChunk = new Int32Array(this.lastWindow + 1);
  }

  get byteLength(): number {
    return [
      this.sorted,
      this.endOfTick,
      this.tail,
      this.firstChunk,
      this.chunks,
      this.nextChunk,
      this.freeChunks,
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Has as many free chunks as so many entries can need, wherever they go. */
  reserve(entries: number): void {
    const windows = Math.min(entries, this.lastWindow + 1);
    const needed = windows + Math.ceil(entries / CHUNK_MASK);
    if (this.freeCount < needed) {
      this.grow(needed - this.freeCount);
    }
  }

  /** Adds the first entries, each at its tick; negative ones are left out. */
  addAll(
    entries: Int32Array,
    options: { readonly ticks: Int32Array; readonly count: number },
  ): void {
    this.reserve(options.count);
    const { tail, windowBits, lastWindow, chunks } = this;
    for (let index = 0; index < options.count; index++) {
      const entry = entries[index];
      const tick = options.ticks[index];
      if (entry >= 0) {
        const window = Math.min(tick >>> windowBits, lastWindow);
        if ((tail[window] & CHUNK_MASK) === CHUNK_MASK) {
          this.startChunk(window);
        }
        chunks[tail[window]++] =
          (entry << windowBits) | (tick & (this.windowTicks - 1));
      }
    }
  }

  private startChunk(window: number): void {
    const { tail, nextChunk, firstChunk } = this;
    const chunk = this.freeChunks[--this.freeCount];
    nextChunk[chunk] = 0;
    if (tail[window] < 0) {
      firstChunk[window] = chunk;
    } else {
      nextChunk[tail[window] >>> CHUNK_BITS] = chunk;
    }
    tail[window] = chunk << CHUNK_BITS;
  }

  /** Opens the window that a tick lies in; once more when entries have been added to it since. */
  open(tick: number): void {
    const window = tick >>> this.windowBits;
    const { endOfTick, windowBits } = this;
    endOfTick.fill(0);
    let count = 0;
    for (
      let chunk = this.firstChunk[window];
      chunk !== 0;
      chunk = this.nextChunk[chunk]
    ) {
      const end = this.endOfChunk(chunk, window);
      countTicks(this.chunks, chunk << CHUNK_BITS, end, endOfTick);
      count += end - (chunk << CHUNK_BITS);
    }
    if (count > this.sorted.length) {
      this.sorted = new Int32Array(Math.ceil(count * 1.25));
    }
    let start = 0;
    for (let index = 0; index < endOfTick.length; index++) {
      const entries = endOfTick[index];
      endOfTick[index] = start;
      start += entries;
    }
    let chunk = this.firstChunk[window];
    while (chunk !== 0) {
      const end = this.endOfChunk(chunk, window);
      deal(this.chunks, chunk << CHUNK_BITS, end, {
        places: endOfTick,
        sorted: this.sorted,
        windowBits,
      });
      const next = this.nextChunk[chunk];
      this.freeChunks[this.freeCount++] = chunk;
      chunk = next;
    }
    this.firstChunk[window] = 0;
    this.tail[window] = -1;
  }

  /** Replaces each entry that waits, from the window of a tick on. */
  replaceWaiting(fromTick: number, replace: (entry: number) => number): void {
    const { windowBits, lastWindow, chunks } = this;
    const mask = this.windowTicks - 1;
    for (let window = fromTick >>> windowBits; window <= lastWindow; window++) {
      let chunk = this.firstChunk[window];
      for (; chunk !== 0; chunk = this.nextChunk[chunk]) {
        const end = this.endOfChunk(chunk, window);
        for (let at = chunk << CHUNK_BITS; at < end; at++) {
          chunks[at] =
            (replace(chunks[at] >>> windowBits) << windowBits) |
            (chunks[at] & mask);
        }
      }
    }
  }

  /** Empties the open window from a tick on; calls back with its entries behind the first ones. */
  takeOut(
    from: { readonly tick: number; readonly entry: number },
    visit: (entry: number, tick: number) => void,
  ): void {
    const { sorted, endOfTick, windowTicks } = this;
    let { entry } = from;
    for (let at = from.tick & (windowTicks - 1); at < windowTicks; at++) {
      for (; entry < endOfTick[at]; entry++) {
        visit(sorted[entry], (from.tick & -windowTicks) + at);
      }
    }
  }

  private endOfChunk(chunk: number, window: number): number {
    return this.nextChunk[chunk] === 0
      ? this.tail[window]
      : (chunk << CHUNK_BITS) + CHUNK_MASK;
  }

  private grow(missing: number): void {
    const before = this.nextChunk.length;
    const length = Math.ceil(Math.max(before * 1.5, before + missing));
    const nextChunk = new Int32Array(length);
    nextChunk.set(this.nextChunk);
    this.nextChunk = nextChunk;
    const chunks = new Int32Array(length << CHUNK_BITS);
    chunks.set(this.chunks);
    this.chunks = chunks;
    const freeChunks = new Int32Array(length);
    freeChunks.set(this.freeChunks);
    this.freeChunks = freeChunks;
    for (let chunk = before; chunk < length; chunk++) {
      this.freeChunks[this.freeCount++] = chunk;
    }
  }
}

function countTicks(
  chunks: Int32Array,
  start: number,
  end: number,
  counts: Int32Array,
): void {
  const mask = counts.length - 1;
  for (let position = start; position < end; position++) {
    counts[chunks[position] & mask]++;
  }
}

/** Moves each place from the start of its tick to the end. */
function deal(
  chunks: Int32Array,
  start: number,
  end: number,
  options: {
    readonly places: Int32Array;
    readonly sorted: Int32Array;
    readonly windowBits: number;
  },
): void {
  const { places, sorted, windowBits } = options;
  const mask = places.length - 1;
  for (let position = start; position < end; position++) {
    const packed = chunks[position];
    const place = places[packed & mask];
    places[packed & mask] = place + 1;
    sorted[place] = packed >>> windowBits;
  }
}

const CHUNK_BITS = 7;
const CHUNK_LENGTH = 1 << CHUNK_BITS;
const LARGEST_WINDOW_BITS = 7;

/**
 * When ports come free. Time is cut into windows that are no longer than the shortest hold, so
 * that nothing is ever added to the window that is open. An entry is appended to its window's
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
  /** Where all bits of a window's place are set, it needs a chunk first. */
  readonly chunkMask = CHUNK_LENGTH - 1;
  /** Entries, each above its tick within its window; chunk 0 stands for none. */
  chunks = new Int32Array(64 * CHUNK_LENGTH);
  private readonly firstChunk: Int32Array;
  private nextChunk = new Int32Array(64);
  private freeChunk = 0;
  private chunkCount = 1;

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
    ].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Adds the first entries, each at its tick; negative ones are left out. */
  addAll(
    entries: Int32Array,
    options: { readonly ticks: Int32Array; readonly count: number },
  ): void {
    const { ticks, count } = options;
    let index = this.append(entries, 0, options);
    while (index < count) {
      this.startChunk(ticks[index]);
      index = this.append(entries, index, options);
    }
  }

  /** Gives a window a new chunk, as its last one is full: the window of a tick. */
  startChunk(tick: number): void {
    const window = Math.min(tick >>> this.windowBits, this.lastWindow);
    let chunk = this.freeChunk;
    if (chunk === 0) {
      chunk = this.chunkCount++;
      if (chunk === this.nextChunk.length) {
        this.grow();
      }
    } else {
      this.freeChunk = this.nextChunk[chunk];
    }
    this.nextChunk[chunk] = 0;
    if (this.tail[window] < 0) {
      this.firstChunk[window] = chunk;
    } else {
      this.nextChunk[this.tail[window] >>> CHUNK_BITS] = chunk;
    }
    this.tail[window] = chunk << CHUNK_BITS;
  }

  /** Adds entries up to one that needs a new chunk: a loop without calls is faster. */
  private append(
    entries: Int32Array,
    from: number,
    options: { readonly ticks: Int32Array; readonly count: number },
  ): number {
    const { ticks, count } = options;
    const { tail, windowBits, lastWindow, chunks, chunkMask } = this;
    const mask = this.windowTicks - 1;
    for (let index = from; index < count; index++) {
      const entry = entries[index];
      const tick = ticks[index];
      if (entry >= 0) {
        const within = tick >>> windowBits;
        const window = within < lastWindow ? within : lastWindow;
        const position = tail[window];
        if ((position & chunkMask) === chunkMask) {
          return index;
        }
        chunks[position] = (entry << windowBits) | (tick & mask);
        tail[window] = position + 1;
      }
    }
    return count;
  }

  /** Opens the window that starts at a tick. */
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
      this.nextChunk[chunk] = this.freeChunk;
      this.freeChunk = chunk;
      chunk = next;
    }
    this.firstChunk[window] = 0;
  }

  /** Calls back with each entry that waits in a window which has not been opened. */
  forEachWaiting(fromTick: number, visit: (entry: number) => void): void {
    const { windowBits, lastWindow, chunks } = this;
    for (let window = fromTick >>> windowBits; window <= lastWindow; window++) {
      let chunk = this.firstChunk[window];
      for (; chunk !== 0; chunk = this.nextChunk[chunk]) {
        const end = this.endOfChunk(chunk, window);
        for (let at = chunk << CHUNK_BITS; at < end; at++) {
          visit(chunks[at] >>> windowBits);
        }
      }
    }
  }

  private endOfChunk(chunk: number, window: number): number {
    return this.nextChunk[chunk] === 0
      ? this.tail[window]
      : (chunk << CHUNK_BITS) + this.chunkMask;
  }

  private grow(): void {
    const count = Math.ceil(this.nextChunk.length * 1.5);
    const nextChunk = new Int32Array(count);
    nextChunk.set(this.nextChunk);
    this.nextChunk = nextChunk;
    const chunks = new Int32Array(count * CHUNK_LENGTH);
    chunks.set(this.chunks);
    this.chunks = chunks;
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

const CHUNK_BITS = 6;
const CHUNK_LENGTH = 1 << CHUNK_BITS;
const LARGEST_WINDOW_BITS = 9;

/**
 * When ports come free. Time is cut into windows that are no longer than the shortest hold, so
 * that nothing is ever added to the window that is open. An entry is appended to its window's
 * chunks; when the window opens, its entries are sorted by tick (by counting; those of one tick
 * stay in the order in which they were added). What lies beyond the end is not kept.
 *
 * @internal
 */
export class ReleaseCalendar {
  readonly windowTicks: number;
  /** Entries of the open window, by tick. */
  sorted = new Int32Array(1024);
  /** Where the entries of each tick of the open window end; those of the first start at 0. */
  readonly endOfTick: Int32Array;

  private readonly windowBits: number;
  private readonly windowCount: number;
  /** Where the next entry of a window goes, and where its last chunk ends. */
  private readonly tail: Int32Array;
  private readonly chunkEnds: Int32Array;
  private readonly firstChunk: Int32Array;
  /** Entry and tick within its window, alternately; chunk 0 stands for none. */
  private chunks = new Int32Array(2 * 64 * CHUNK_LENGTH);
  private nextChunk = new Int32Array(64);
  private freeChunk = 0;
  private chunkCount = 1;

  constructor(options: {
    readonly endTick: number;
    readonly shortestHoldTicks: number;
  }) {
    this.windowBits = Math.min(
      LARGEST_WINDOW_BITS,
      31 - Math.clz32(options.shortestHoldTicks),
    );
    this.windowTicks = 1 << this.windowBits;
    this.windowCount = (options.endTick >>> this.windowBits) + 1;
    this.endOfTick = new Int32Array(this.windowTicks);
    this.tail = new Int32Array(this.windowCount);
    this.chunkEnds = new Int32Array(this.windowCount);
    this.firstChunk = new Int32Array(this.windowCount);
  }

  get byteLength(): number {
    return [
      this.sorted,
      this.endOfTick,
      this.tail,
      this.chunkEnds,
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
      const window = ticks[index] >>> this.windowBits;
      this.tail[window] = this.startChunk(window, this.tail[window]);
      index = this.append(entries, index, options);
    }
  }

  /** Adds entries up to one that needs a new chunk: a loop without calls is faster. */
  private append(
    entries: Int32Array,
    from: number,
    options: { readonly ticks: Int32Array; readonly count: number },
  ): number {
    const { ticks, count } = options;
    const { tail, windowBits, windowCount, chunks, chunkEnds } = this;
    const mask = this.windowTicks - 1;
    for (let index = from; index < count; index++) {
      const entry = entries[index];
      const tick = ticks[index];
      const window = tick >>> windowBits;
      if (entry >= 0 && window < windowCount) {
        const position = tail[window];
        if (position === chunkEnds[window]) {
          return index;
        }
        chunks[2 * position] = entry;
        chunks[2 * position + 1] = tick & mask;
        tail[window] = position + 1;
      }
    }
    return count;
  }

  /** Opens the window that starts at a tick. */
  open(tick: number): void {
    const window = tick >>> this.windowBits;
    const { endOfTick } = this;
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
      deal(this.chunks, chunk << CHUNK_BITS, end, endOfTick, this.sorted);
      const next = this.nextChunk[chunk];
      this.nextChunk[chunk] = this.freeChunk;
      this.freeChunk = chunk;
      chunk = next;
    }
  }

  private endOfChunk(chunk: number, window: number): number {
    return this.nextChunk[chunk] === 0
      ? this.tail[window]
      : (chunk + 1) << CHUNK_BITS;
  }

  private startChunk(window: number, position: number): number {
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
    if (position === 0) {
      this.firstChunk[window] = chunk;
    } else {
      this.nextChunk[(position - 1) >>> CHUNK_BITS] = chunk;
    }
    this.chunkEnds[window] = (chunk + 1) << CHUNK_BITS;
    return chunk << CHUNK_BITS;
  }

  private grow(): void {
    const count = Math.ceil(this.nextChunk.length * 1.5);
    const nextChunk = new Int32Array(count);
    nextChunk.set(this.nextChunk);
    this.nextChunk = nextChunk;
    const chunks = new Int32Array(2 * count * CHUNK_LENGTH);
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
  for (let position = start; position < end; position++) {
    counts[chunks[2 * position + 1]]++;
  }
}

/** Moves each place from the start of its tick to the end. */
function deal(
  chunks: Int32Array,
  start: number,
  end: number,
  places: Int32Array,
  sorted: Int32Array,
): void {
  for (let position = start; position < end; position++) {
    const tick = chunks[2 * position + 1];
    const place = places[tick];
    places[tick] = place + 1;
    sorted[place] = chunks[2 * position];
  }
}

import { CELL_BITS } from './cellBits';
import { CHUNK_BITS } from './chunkBits';
import type { FlowSource } from './FlowSource';
import { LONGEST_TICKS } from './longestTicks';
import type { PortTable } from './PortTable';
import type { Recorder } from './Recorder';
import type { ReleaseCalendar } from './ReleaseCalendar';

const TOP_CELL = (1 << CELL_BITS) - 1;
const FRACTION_BITS = 32 - CELL_BITS;
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
const FRACTION_UNIT = 1 / (1 << FRACTION_BITS);
const CHUNK_MASK = (1 << CHUNK_BITS) - 1;

/**
 * A whole batch in one loop, where it can meet no ceiling and shares no port: tick by tick, gives
 * back the ports that are due, then draws each flow as {@link FlowSource.drawFlows} does, draws a
 * free port for it, and notes when it closes and when the port comes back. Most flows of most
 * simulations pass here, so nothing is kept of one between two steps, nothing is asked of a port,
 * and nothing is called. What is taken is counted apart, and is not yet among the ports held.
 *
 * @returns how many entries of the open window have been given back.
 * @internal
 */
export function exchangeFreely(
  from: { readonly entry: number },
  options: {
    readonly source: FlowSource;
    readonly ports: PortTable;
    readonly calendar: ReleaseCalendar;
    readonly recorder: Recorder;
    /** Gets each flow's port and destination as an entry of the calendar. */
    readonly taken: Int32Array;
  },
): number {
  const { source, ports, calendar, recorder, taken } = options;
  calendar.reserve(source.batch.count);
  const { fromTick, untilTick, endOfTick } = source.batch;
  const { fieldsOfClass, meanOfClass } = source;
  const { state } = source.flows;
  const { entries: kinds, entryBits: kindBits } = source.mix;
  const { cells } = source.tables;
  const { free, freeCount, held, takenNow } = ports;
  const { bankShift, portBits, portsPerPool } = ports;
  const { sorted, endOfTick: releaseEnds, windowBits } = calendar;
  const { chunks, tail, firstChunk, nextChunk, freeChunks } = calendar;
  const { lastWindow } = calendar;
  const { closed, binsPerTick, binCount, destinationCount } = recorder;
  const windowMask = (1 << windowBits) - 1;
  const portMask = (1 << portBits) - 1;
  const kindShift = 32 - kindBits;
  const secondPool = ports.layout.banksPerPool << bankShift;
  let { entry } = from;
  let first = state[0];
  let second = state[1];
  let third = state[2];
  let counter = state[3];
  // There are two pools at most.
  let firstFree = freeCount[0];
  let secondFree = freeCount[1] ?? 0;
  let chunksLeft = calendar.freeCount;
  let flow = 0;
  for (let tick = fromTick; tick < untilTick; tick++) {
    const releaseEnd = releaseEnds[tick & windowMask];
    for (; entry < releaseEnd; entry++) {
      const due = sorted[entry];
      const port = due & portMask;
      if (port < secondPool) {
        free[firstFree++] = port;
      } else {
        free[portsPerPool + secondFree++] = port;
      }
      held[due >>> bankShift]--;
    }
    const flowEnd = endOfTick[tick - fromTick];
    for (; flow < flowEnd; flow++) {
      let bits = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + bits) | 0;
      const drawnKind = bits >>> kindShift;
      const alias = kinds[2 * drawnKind + 1];
      const isBelow = (((bits << kindBits) >>> 2) - kinds[2 * drawnKind]) >> 31;
      const kind = alias ^ ((drawnKind ^ alias) & isBelow);
      const fields = 8 * kind;
      const destination = fieldsOfClass[fields];
      bits = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + bits) | 0;
      const cell = bits >>> FRACTION_BITS;
      const at = fieldsOfClass[fields + 1] + 2 * cell;
      const means =
        cells[at] + cells[at + 1] * ((bits & FRACTION_MASK) * FRACTION_UNIT);
      let lasts = (means * meanOfClass[kind] + 0.5) | 0;
      if (cell === TOP_CELL) {
        bits <<= CELL_BITS;
        const within = at + 2 + 2 * (bits >>> FRACTION_BITS);
        const most =
          cells[within] +
          cells[within + 1] * ((bits & FRACTION_MASK) * FRACTION_UNIT);
        lasts = Math.min(most * meanOfClass[kind] + 0.5, LONGEST_TICKS) | 0;
      }
      const open = lasts + fieldsOfClass[fields + 2];
      const holds = open + fieldsOfClass[fields + 3];
      bits = (((first + second) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      first = second ^ (second >>> 9);
      second = (third + (third << 3)) | 0;
      third = (((third << 21) | (third >>> 11)) + bits) | 0;
      const share = (bits >>> 0) * (1 / 0x1_0000_0000);
      let port;
      if (fieldsOfClass[fields + 4] === 0) {
        const drawn = (share * firstFree) | 0;
        port = free[drawn];
        free[drawn] = free[--firstFree];
      } else {
        const drawn = portsPerPool + ((share * secondFree) | 0);
        port = free[drawn];
        free[drawn] = free[portsPerPool + --secondFree];
      }
      const taking = port | (destination << portBits);
      takenNow[taking >>> bankShift]++;
      taken[flow] = taking;
      const itsBin = ((tick + open) * binsPerTick) | 0;
      const bin = itsBin < binCount ? itsBin : binCount;
      closed[bin * destinationCount + destination]++;
      // At least one tick.
      const until = tick + holds + ((holds - 1) >>> 31);
      const itsWindow = until >>> windowBits;
      const window = itsWindow < lastWindow ? itsWindow : lastWindow;
      let position = tail[window];
      if ((position & CHUNK_MASK) === CHUNK_MASK) {
        const chunk = freeChunks[--chunksLeft];
        nextChunk[chunk] = 0;
        if (position < 0) {
          firstChunk[window] = chunk;
        } else {
          nextChunk[position >>> CHUNK_BITS] = chunk;
        }
        position = chunk << CHUNK_BITS;
      }
      chunks[position] = (taking << windowBits) | (until & windowMask);
      tail[window] = position + 1;
    }
  }
  state[0] = first;
  state[1] = second;
  state[2] = third;
  state[3] = counter;
  freeCount[0] = firstFree;
  freeCount[1] = secondFree;
  calendar.freeCount = chunksLeft;
  ports.heldCount += flow - (entry - from.entry);
  return entry;
}

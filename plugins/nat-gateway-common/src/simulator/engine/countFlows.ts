import { CELL_BITS } from './cellBits';
import type { FlowCounts } from './FlowCounts';
import type { OpenConnections } from './OpenConnections';
import type { FlowSource } from './FlowSource';
import { LONGEST_TICKS } from './longestTicks';
import type { Recorder } from './Recorder';
import type { ReleaseCalendar } from './ReleaseCalendar';

const TOP_CELL = (1 << CELL_BITS) - 1;
const FRACTION_BITS = 32 - CELL_BITS;
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
const FRACTION_UNIT = 1 / (1 << FRACTION_BITS);

/**
 * A whole batch in one loop, where it can meet no ceiling and shares no port: draws each flow as
 * {@link FlowSource.drawFlows} does and counts it where it closes and where it is due; then takes
 * off what has been due in the batch, as no flow asks before. Most flows of most simulations pass here, so nothing is kept of
 * one, no port is drawn and nothing is called.
 *
 * @returns how many entries of the open window have been taken off.
 * @internal
 */
export function countFlows(
  from: { readonly entry: number },
  options: {
    readonly source: FlowSource;
    readonly counts: FlowCounts;
    readonly open: OpenConnections;
    readonly calendar: ReleaseCalendar;
    /** Bits of an entry of the calendar below its destination. */
    readonly portBits: number;
    readonly recorder: Recorder;
  },
): number {
  const {
    source,
    counts,
    open: connections,
    calendar,
    portBits,
    recorder,
  } = options;
  counts.openBatch(source.batch.count);
  const { fromTick, untilTick, endOfTick } = source.batch;
  const { fieldsOfClass, meanOfClass } = source;
  const { state } = source.flows;
  const { entries: kinds, entryBits: kindBits } = source.mix;
  const { cells } = source.tables;
  const { due, held, started, ringTicks, destinationBits } = counts;
  const { lateDestination, lateTick } = counts;
  const { sorted, endOfTick: releaseEnds, windowTicks } = calendar;
  const { closed, destinationCount } = recorder;
  const bin = recorder.cellsOf(source.batch);
  const { ending } = connections;
  const ringMask = ringTicks - 1;
  const cellsPerTick = 1 << destinationBits;
  // What lies behind it may still be to be taken off.
  const reach = ringTicks - windowTicks;
  const kindShift = 32 - kindBits;
  let { entry } = from;
  let first = state[0];
  let second = state[1];
  let third = state[2];
  let counter = state[3];
  let late = 0;
  let flow = 0;
  for (let tick = fromTick; tick < untilTick; tick++) {
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
      started[destination]++;
      // At least one tick, the connection and its port.
      const openTicks = open + ((open - 1) >>> 31);
      if (openTicks < reach) {
        ending[
          (((tick + openTicks) & ringMask) << destinationBits) + destination
        ]++;
      } else {
        connections.endLate(tick + openTicks, destination);
      }
      const ticks = holds + ((holds - 1) >>> 31);
      if (ticks < reach) {
        due[(((tick + ticks) & ringMask) << destinationBits) + destination]++;
      } else {
        lateDestination[late] = destination;
        lateTick[late] = tick + ticks;
        late++;
      }
    }
  }
  state[0] = first;
  state[1] = second;
  state[2] = third;
  state[3] = counter;
  counts.lateCount = late;
  const releaseEnd = releaseEnds[(untilTick - 1) & (windowTicks - 1)];
  for (; entry < releaseEnd; entry++) {
    held[sorted[entry] >>> portBits]--;
  }
  const startCell = (fromTick & ringMask) << destinationBits;
  const endCell = startCell + ((untilTick - fromTick) << destinationBits);
  let ended = 0;
  for (let of = 0; of < destinationCount; of++) {
    let released = 0;
    let closing = 0;
    for (let at = startCell + of; at < endCell; at += cellsPerTick) {
      released += due[at];
      closing += ending[at];
    }
    held[of] += started[of] - released;
    closed[bin + of] += closing;
    ended += closing;
  }
  due.fill(0, startCell, endCell);
  ending.fill(0, startCell, endCell);
  connections.count += flow - ended;
  return entry;
}

import type { FlowBatch } from './FlowBatch';
import type { PortTable } from './PortTable';
import type { ReleaseCalendar } from './ReleaseCalendar';

/**
 * What {@link exchangePorts} does, for a batch that can meet no ceiling and shares no port: tick
 * by tick, gives back the ports that are due, then draws a free one for each flow. Nothing is
 * asked of a port. What is taken is counted apart, and is not yet among the ports held.
 *
 * @returns how many entries of the open window have been given back.
 * @internal
 */
export function exchangeFreely(
  from: { readonly entry: number },
  options: {
    readonly ports: PortTable;
    readonly calendar: ReleaseCalendar;
    readonly batch: FlowBatch;
    readonly bits: Int32Array;
    readonly taken: Int32Array;
  },
): number {
  const { ports, calendar, batch, bits, taken } = options;
  const { free, held, takenNow, bankShift, portBits } = ports;
  const { destinationCount } = ports.layout;
  const { sorted, endOfTick: releaseEnds, windowTicks } = calendar;
  const { destination: destinations, endOfTick } = batch;
  const { fromTick, untilTick } = batch;
  const portMask = (1 << portBits) - 1;
  const windowMask = windowTicks - 1;
  let freeCount = ports.freeCount[0];
  let { entry } = from;
  let flow = 0;
  for (let tick = fromTick; tick < untilTick; tick++) {
    const releaseEnd = releaseEnds[tick & windowMask];
    for (; entry < releaseEnd; entry++) {
      const due = sorted[entry];
      const port = due & portMask;
      held[(port >>> bankShift) * destinationCount + (due >>> portBits)]--;
      free[freeCount++] = port;
    }
    const flowEnd = endOfTick[tick - fromTick];
    for (; flow < flowEnd; flow++) {
      const destination = destinations[flow];
      const drawn = ((bits[flow] >>> 0) * freeCount * (1 / 0x1_0000_0000)) | 0;
      const port = free[drawn];
      free[drawn] = free[--freeCount];
      takenNow[(port >>> bankShift) * destinationCount + destination]++;
      taken[flow] = port | (destination << portBits);
    }
  }
  ports.freeCount[0] = freeCount;
  ports.heldCount += flow - (entry - from.entry);
  return entry;
}

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
    /** The pool of each destination. */
    readonly pools: Uint8Array;
  },
): number {
  const { ports, calendar, batch, bits, taken, pools } = options;
  const { free, freeCount, held, takenNow } = ports;
  const { bankShift, portBits, portsPerPool } = ports;
  const { destinationCount } = ports.layout;
  const { sorted, endOfTick: releaseEnds, windowTicks } = calendar;
  const { destination: destinations, endOfTick } = batch;
  const { fromTick, untilTick } = batch;
  const portMask = (1 << portBits) - 1;
  const windowMask = windowTicks - 1;
  const secondPool = ports.layout.banksPerPool << bankShift;
  let { entry } = from;
  let flow = 0;
  // The pool in hand: its count goes back to the table when the other one is taken up.
  let pool = 0;
  let start = 0;
  let freeNow = freeCount[0];
  for (let tick = fromTick; tick < untilTick; tick++) {
    const releaseEnd = releaseEnds[tick & windowMask];
    for (; entry < releaseEnd; entry++) {
      const due = sorted[entry];
      const port = due & portMask;
      const destination = due >>> portBits;
      // There are two pools at most.
      const itsPool = port < secondPool ? 0 : 1;
      if (itsPool !== pool) {
        freeCount[pool] = freeNow;
        pool = itsPool;
        start = pool * portsPerPool;
        freeNow = freeCount[pool];
      }
      held[(port >>> bankShift) * destinationCount + destination]--;
      free[start + freeNow] = port;
      freeNow++;
    }
    const flowEnd = endOfTick[tick - fromTick];
    for (; flow < flowEnd; flow++) {
      const destination = destinations[flow];
      if (pools[destination] !== pool) {
        freeCount[pool] = freeNow;
        pool = pools[destination];
        start = pool * portsPerPool;
        freeNow = freeCount[pool];
      }
      const drawn =
        start + (((bits[flow] >>> 0) * freeNow * (1 / 0x1_0000_0000)) | 0);
      const port = free[drawn];
      freeNow--;
      free[drawn] = free[start + freeNow];
      takenNow[(port >>> bankShift) * destinationCount + destination]++;
      taken[flow] = port | (destination << portBits);
    }
  }
  freeCount[pool] = freeNow;
  ports.heldCount += flow - (entry - from.entry);
  return entry;
}

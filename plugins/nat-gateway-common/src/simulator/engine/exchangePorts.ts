import type { FlowBatch } from './FlowBatch';
import type { OpenConnections } from './OpenConnections';
import type { PortTable } from './PortTable';
import type { ReleaseCalendar } from './ReleaseCalendar';

const NO_PORT = -1;
const CEILING_REACHED = -2;

/**
 * Where a batch stands: the tick, the next entry of the open window to release, the next flow.
 *
 * @internal
 */
export interface ExchangeCursor {
  tick: number;
  entry: number;
  flow: number;
}

/**
 * The inner loop: tick by tick, gives back the ports that are due, then takes one for each flow
 * that starts. Stops at a flow that asks for more than a draw from the free ports, or at a port
 * that is shared, and leaves that one to the caller: a loop without calls runs twice as fast.
 *
 * `taken` gets each flow's port and destination as an entry of the calendar; -1 where no port was
 * left, -2 where as many as the gateway carries are held.
 *
 * @returns what it stopped at; `done` when the batch is over.
 * @internal
 */
export function exchangePorts(
  cursor: ExchangeCursor,
  options: {
    readonly ports: PortTable;
    readonly calendar: ReleaseCalendar;
    readonly batch: FlowBatch;
    readonly open: OpenConnections;
    /** Gets the connections that end, by destination. */
    readonly closed: Int32Array;
    readonly taken: Int32Array;
  },
): 'done' | 'release' | 'take' {
  const { ports, calendar, batch, open, closed, taken } = options;
  const { free, freeCount, holders, shared, held, fullBanks } = ports;
  const { poolOfBank, bankShift, bytesPerPort, portsPerPool, limit } = ports;
  const { portBits } = ports;
  const portMask = (1 << portBits) - 1;
  const { destinationCount, banksPerPool } = ports.layout;
  const { openAtMost, heldAtMost } = ports.layout;
  const { ending, ringTicks, destinationBits } = open;
  const { closeTick } = batch;
  let openCount = open.count;
  const { sorted, endOfTick: releaseEnds, windowTicks } = calendar;
  const { destination: destinations, pool: pools, endOfTick } = batch;
  const { portBits: bits } = batch;
  const { fromTick, untilTick } = batch;
  let { tick, entry, flow } = cursor;
  let { heldCount } = ports;
  let stop: 'done' | 'release' | 'take' = 'done';
  // The pool in hand: its count goes back to the table when another one is taken up.
  let pool = 0;
  let start = 0;
  let freeNow = freeCount[0];
  for (; tick < untilTick; tick++) {
    const endingNow = (tick & (ringTicks - 1)) << destinationBits;
    for (let of = 0; of < destinationCount; of++) {
      const ended = ending[endingNow + of];
      ending[endingNow + of] = 0;
      closed[of] += ended;
      openCount -= ended;
    }
    const releaseEnd = releaseEnds[tick & (windowTicks - 1)];
    for (; entry < releaseEnd; entry++) {
      const due = sorted[entry];
      const port = due & portMask;
      const destination = due >>> portBits;
      const bank = port >>> bankShift;
      const itsPool = poolOfBank[bank];
      const count = held[due >>> bankShift];
      held[due >>> bankShift] = count - 1;
      heldCount--;
      if (count === limit) {
        fullBanks[itsPool * destinationCount + destination]--;
      }
      if (((shared[port >>> 5] >>> (port & 31)) & 1) !== 0) {
        stop = 'release';
        break;
      }
      // Where one byte has all destinations, the flow that takes the port overwrites it.
      if (bytesPerPort !== 1) {
        holders[port * bytesPerPort + (destination >>> 3)] = 0;
      }
      if (itsPool !== pool) {
        freeCount[pool] = freeNow;
        pool = itsPool;
        start = pool * portsPerPool;
        freeNow = freeCount[pool];
      }
      free[start + freeNow] = port;
      freeNow++;
    }
    if (stop !== 'done') {
      break;
    }
    const flowEnd = endOfTick[tick - fromTick];
    for (; flow < flowEnd; flow++) {
      const destination = destinations[flow];
      const itsPool = pools[flow];
      const full = fullBanks[itsPool * destinationCount + destination];
      if (itsPool !== pool) {
        freeCount[pool] = freeNow;
        pool = itsPool;
        start = pool * portsPerPool;
        freeNow = freeCount[pool];
      }
      if (
        full === banksPerPool ||
        openCount >= openAtMost ||
        heldCount >= heldAtMost
      ) {
        taken[flow] = full === banksPerPool ? NO_PORT : CEILING_REACHED;
      } else if (full !== 0 || freeNow === 0) {
        stop = 'take';
        break;
      } else {
        const index =
          start + (((bits[flow] >>> 0) * freeNow * (1 / 0x1_0000_0000)) | 0);
        const port = free[index];
        freeNow--;
        free[index] = free[start + freeNow];
        holders[port * bytesPerPort + (destination >>> 3)] =
          1 << (destination & 7);
        const taking = port | (destination << portBits);
        const now = held[taking >>> bankShift] + 1;
        held[taking >>> bankShift] = now;
        heldCount++;
        if (now === limit) {
          fullBanks[itsPool * destinationCount + destination]++;
        }
        taken[flow] = taking;
        openCount++;
        const ends = closeTick[flow] > tick ? closeTick[flow] : tick + 1;
        if (ends - tick < ringTicks) {
          ending[((ends & (ringTicks - 1)) << destinationBits) + destination]++;
        } else {
          open.endLate(ends, destination);
        }
      }
    }
    if (stop !== 'done') {
      break;
    }
  }
  freeCount[pool] = freeNow;
  ports.heldCount = heldCount;
  open.count = openCount;
  cursor.tick = tick;
  cursor.entry = entry;
  cursor.flow = flow;
  return stop;
}

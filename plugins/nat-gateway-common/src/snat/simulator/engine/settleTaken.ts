import type { FlowBatch } from './FlowBatch';
import type { Recorder } from './Recorder';
import type { ReleaseCalendar } from './ReleaseCalendar';

/**
 * Notes when each flow of a batch closes and gives its port back, where every one has a port.
 * Stops at a flow whose release needs a new chunk of the calendar, and leaves that to the caller:
 * a loop without calls runs twice as fast.
 *
 * @returns the flow that it stopped at; their number when the batch is over.
 * @internal
 */
export function settleTaken(
  from: number,
  options: {
    readonly calendar: ReleaseCalendar;
    readonly recorder: Recorder;
    readonly batch: FlowBatch;
    readonly taken: Int32Array;
    /** Bits of what is taken that name the port; those above name the destination. */
    readonly portBits: number;
  },
): number {
  const { calendar, recorder, batch, taken, portBits } = options;
  const { chunks, tail, chunkMask, lastWindow, windowBits } = calendar;
  const { closed, binsPerTick, binCount, destinationCount } = recorder;
  const { closeTick, releaseTick, count } = batch;
  const windowMask = (1 << windowBits) - 1;
  for (let flow = from; flow < count; flow++) {
    const until = releaseTick[flow];
    const itsWindow = until >>> windowBits;
    const window = itsWindow < lastWindow ? itsWindow : lastWindow;
    const position = tail[window];
    if ((position & chunkMask) === chunkMask) {
      return flow;
    }
    const entry = taken[flow];
    chunks[position] = (entry << windowBits) | (until & windowMask);
    tail[window] = position + 1;
    const itsBin = (closeTick[flow] * binsPerTick) | 0;
    const bin = itsBin < binCount ? itsBin : binCount;
    closed[bin * destinationCount + (entry >>> portBits)]++;
  }
  return count;
}

/**
 * Flows that start in adjacent ticks, in the order of their start. Arrays are longer than `count`
 * and are filled again by the next batch.
 *
 * @internal
 */
export interface FlowBatch {
  fromTick: number;
  untilTick: number;
  count: number;
  /** How many flows had started by the end of each tick of the batch. */
  endOfTick: Int32Array;
  destination: Uint8Array;
  pool: Int32Array;
  /** 32 random bits that choose each one's port. */
  portBits: Int32Array;
  /** When each closes. */
  closeTick: Int32Array;
  /** When its port may be taken again. */
  releaseTick: Int32Array;
}

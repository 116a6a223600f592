import type { FlowBatch } from './FlowBatch';

/**
 * Hears of every flow, for tests that hold each of them to the rules.
 *
 * @internal
 */
export interface FlowObserver {
  /** A batch whose flows have started. `taken`: port and destination of each, -1 where it failed. */
  started?(
    batch: Pick<FlowBatch, 'fromTick' | 'untilTick' | 'count'>,
    taken: Int32Array,
  ): void;
}

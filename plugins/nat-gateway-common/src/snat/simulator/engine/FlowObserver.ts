import type { FlowBatch } from './FlowBatch';

/**
 * Hears of every flow, for tests that hold each of them to the rules.
 *
 * @internal
 */
export interface FlowObserver {
  /** `taken`: port and destination of each flow, -1 where it failed. */
  started?(batch: FlowBatch, taken: Int32Array): void;
}

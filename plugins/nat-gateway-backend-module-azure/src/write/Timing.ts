/**
 * What waiting needs of the world.
 *
 * @internal
 */
export interface Timing {
  now(): Date;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Rejects when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

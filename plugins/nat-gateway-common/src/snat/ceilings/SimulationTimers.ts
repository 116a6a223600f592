import type { Limit } from '../../limits/Limit';

/**
 * How long a port stays held, each with where and when it was read.
 *
 * @public
 */
export interface SimulationTimers {
  /** After a connection that ended with FIN. */
  readonly finHoldSeconds: Limit;
  /** After a connection that ended with RST. */
  readonly rstHoldSeconds: Limit;
  /** From the first packet of a connection without an answer; its port is free at once then. */
  readonly halfOpenHoldSeconds: Limit;
  /** After a UDP flow that its idle timeout ended. */
  readonly udpHoldSeconds: Limit;
  /** Silence that ends a UDP flow. */
  readonly udpIdleTimeoutMinutes: Limit;
}

/**
 * What a gateway carried in a step of time, five minutes unless said otherwise. A figure that was not reported is absent, and never 0.
 *
 * @public
 */
export interface UsageSlice {
  /** ISO 8601, UTC: its start, a multiple of the step. */
  readonly at: string;
  /** Active connections of its busiest minute. */
  readonly peakTcpConnections?: number;
  readonly peakUdpConnections?: number;
  /** New connections, all protocols. */
  readonly attemptedConnections?: number;
  readonly failedConnections?: number;
}

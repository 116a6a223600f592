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
  /** New connections each second in its busiest minute. */
  readonly peakTcpAttemptsPerSecond?: number;
  readonly peakUdpAttemptsPerSecond?: number;
  /** Ports of one protocol in use at most, those in cool-down included; computed by the backend. */
  readonly portsInUseAtMost?: number;
  /** From the internet, all protocols. */
  readonly bytesIn?: number;
  /** To the internet, all protocols. */
  readonly bytesOut?: number;
  /** Both ways, all protocols. */
  readonly packets?: number;
  readonly droppedPackets?: number;
  /** The lowest that was measured in it. */
  readonly datapathAvailabilityPercent?: number;
}

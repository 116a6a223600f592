import type { Sample } from './Sample';

/**
 * What was measured of one gateway; an absent series was not reported.
 *
 * @public
 */
export interface ConnectionSeries {
  /** Connections at a time, the highest of each interval. */
  readonly tcpConnections?: readonly Sample[];
  readonly udpConnections?: readonly Sample[];
  /** New connections each second, in the busiest minute of each interval. */
  readonly tcpAttemptsPerSecond?: readonly Sample[];
  readonly udpAttemptsPerSecond?: readonly Sample[];
  /** Connections that failed in each interval. */
  readonly failedConnections?: readonly Sample[];
}

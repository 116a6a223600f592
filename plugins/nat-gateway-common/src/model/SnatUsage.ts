import type { Utilisation } from './Utilisation';

/**
 * What the cloud measured, before any division. A figure that was not reported is absent, never 0.
 *
 * @public
 */
export interface SnatMeasurement {
  /** ISO 8601; the minutes over which {@link SnatMeasurement.peakTcpConnections} is the highest minute. */
  readonly peakWindow: { readonly start: string; readonly end: string };
  readonly peakTcpConnections?: number;
  readonly peakUdpConnections?: number;
  /** New TCP connections each second in the busiest minute of the last hour. */
  readonly peakTcpAttemptsPerSecond?: number;
  readonly peakUdpAttemptsPerSecond?: number;
  /** ISO 8601; the hours over which attempted and failed connections are summed. */
  readonly failureWindow: { readonly start: string; readonly end: string };
  readonly attemptedConnections?: number;
  readonly failedConnections?: number;
  /** The same two in the last hour of the failure window. */
  readonly recentAttemptedConnections?: number;
  readonly recentFailedConnections?: number;
  /** ISO 8601; the start of the first interval of the failure window that had failed connections. */
  readonly failingSince?: string;
  /** ISO 8601; the end of the newest interval of the failure window that had failed connections. */
  readonly newestFailureAt?: string;
  readonly datapathAvailabilityPercent?: number;
  /** What the cloud itself counts against a ceiling. */
  readonly utilisations?: readonly Utilisation[];
  /** The newest sample that any figure rests on, ISO 8601. */
  readonly newestSampleAt?: string;
}

/**
 * The ports of one protocol that may be in use: a connection that ended keeps its port for a while.
 *
 * @public
 */
export interface PortsInUse {
  readonly protocol: 'TCP' | 'UDP';
  /** Peak connections + {@link PortsInUse.holdSeconds} × {@link PortsInUse.attemptsPerSecond}. */
  readonly atMost: number;
  /** The longest time that a port is held after its connection ended. */
  readonly holdSeconds: number;
  readonly attemptsPerSecond: number;
  /** `mean`: the busiest minute was not reported, and the mean of the failure window stands in for it. */
  readonly basis: 'busiestMinute' | 'mean';
}

/**
 * What past days prove: so many ports were in use, and no connection failed.
 *
 * @public
 */
export interface HeldWithoutFailure {
  readonly days: number;
  /** Reached on each of those days. */
  readonly ports: number;
}

/**
 * SNAT utilisation: our computation from a {@link SnatMeasurement}, the addresses of a gateway, and what
 * its kind can carry.
 *
 * @public
 */
export interface SnatUsage extends SnatMeasurement {
  /** The protocol whose peak is the higher one; TCP and UDP have a port inventory each. */
  readonly peakProtocol?: 'TCP' | 'UDP';
  readonly peakConnections?: number;
  /** What the IPv4 addresses bring, of one protocol. Absent: an address was not read. */
  readonly inventoryPorts?: number;
  /** Of each ceiling that is known, with those that the cloud counts. */
  readonly utilisations: readonly Utilisation[];
  /** The most ports that one protocol may hold, with those in cool-down, which no metric counts. */
  readonly portsInUse?: PortsInUse;
  /** Past days on which as many ports were in use and no connection failed; absent where there were too few. */
  readonly heldWithoutFailure?: HeldWithoutFailure;
  /** Failed ÷ attempted; the only evidence of exhaustion. */
  readonly failedRatio?: number;
}

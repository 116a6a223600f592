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
 * SNAT utilisation: our computation from a {@link SnatMeasurement} and the addresses of a gateway.
 * Ratios are fractions (0.65 = 65 %) of the basis that their name says.
 *
 * @public
 */
export interface SnatUsage extends SnatMeasurement {
  /** The protocol whose peak is the higher one; TCP and UDP have a port inventory each. */
  readonly peakProtocol?: 'TCP' | 'UDP';
  readonly peakConnections?: number;
  /** 64,512 × IPv4 addresses, of one protocol. Absent: an address was not read. */
  readonly inventoryPorts?: number;
  /** Peak ÷ inventory. May exceed 1: ports are reused across destinations. */
  readonly ofInventory?: number;
  /** Peak ÷ (addresses × 50,000): how full if all went to one destination and no port cooled down. */
  readonly ofOneDestination?: number;
  /** The most ports that one protocol may hold, with those in cool-down, which no metric counts. */
  readonly portsInUse?: PortsInUse;
  /** {@link PortsInUse.atMost} ÷ (addresses × 50,000): how full if all went to one destination. */
  readonly portsOfOneDestination?: number;
  /** Past days on which as many ports were in use and no connection failed; absent where there were too few. */
  readonly heldWithoutFailure?: HeldWithoutFailure;
  /** Peak of both protocols ÷ 2,000,000. */
  readonly ofConnectionLimit?: number;
  /** Failed ÷ attempted; the only evidence of exhaustion. */
  readonly failedRatio?: number;
}

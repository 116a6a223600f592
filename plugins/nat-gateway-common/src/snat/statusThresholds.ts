/**
 * Where a gateway's status changes.
 *
 * @public
 */
export const statusThresholds = {
  /**
   * Share of a ceiling from which a gateway is at risk: ports are counted by the minute, and a burst
   * within one is higher. A judgement of ours.
   */
  atRiskRatio: 0.8,
  /** Fewer failed connections of those attempted are no sign of exhaustion; a judgement of ours. */
  fewFailedRatio: 0.001,
  /** Failed connections this recent mean that connections are being lost now. */
  failingRecentlyMinutes: 60,
  /** Availability below this is an outage, as clouds' own alerts have it. */
  degradedAvailabilityPercent: 90,
} as const;

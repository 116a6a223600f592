/**
 * Where a gateway's status changes.
 *
 * @public
 */
export const statusThresholds = {
  /**
   * Share of the port inventory, or of the ceiling of one destination, from which a gateway is at
   * risk: ports in cool-down (up to 65 s) are held but not counted as connections, so a fifth is kept free.
   */
  atRiskRatio: 0.8,
  /** Failed connections this recent mean that connections are being lost now. */
  failingRecentlyMinutes: 60,
  /**
   * Availability below this is an outage by Azure's own alert.
   * Source: https://learn.microsoft.com/en-us/azure/nat-gateway/nat-metrics (read 2026-11-20).
   */
  degradedAvailabilityPercent: 90,
} as const;

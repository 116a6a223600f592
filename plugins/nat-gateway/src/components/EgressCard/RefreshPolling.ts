/**
 * How often and how many times a card asks for the outcome of a refresh.
 *
 * @public
 */
export interface RefreshPolling {
  readonly intervalMs: number;
  readonly attempts: number;
  /** How often a card that is visible looks again by itself. Absent: never. */
  readonly renewMs?: number;
}

/**
 * A time of the week in which runs may begin to write.
 *
 * @internal
 */
export interface MaintenanceWindow {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Of the local day. */
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** IANA name. */
  readonly timeZone: string;
}

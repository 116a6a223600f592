/**
 * One minute of a resource, of which a metric's values are worked out when they are wanted: until the next minute is asked for.
 *
 * @internal
 */
export interface ObservedMinute {
  /** The combinations of a metric's dimensions, the same for all minutes of one observation. */
  readonly combinationsOf: (
    metric: string,
  ) => readonly Readonly<Record<string, string>>[];
  /** In the order of the combinations. */
  readonly valuesOf: (metric: string) => readonly number[];
}

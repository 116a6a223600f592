/** A resource that changes more often than this loses its oldest changes. */
const periodsKept = 1000;

/**
 * What held of something and since when, in the order in which it was written. It never changes: who holds one has seen a moment.
 *
 * @internal
 */
export class Periods<Period extends { readonly since: Date }> {
  readonly periods: readonly Period[];

  constructor(periods: readonly Period[]) {
    this.periods = periods;
  }

  /** The same with one more, and without the oldest when there are too many. */
  with(period: Period): Periods<Period> {
    return new Periods([...this.periods, period].slice(-periodsKept));
  }

  at(time: Date): Period | undefined {
    return this.periods.findLast(({ since }) => since <= time);
  }
}

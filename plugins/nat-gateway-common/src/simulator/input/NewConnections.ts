/**
 * New connections of all destinations together: at a rate with peaks, or as recorded minute by
 * minute. They arrive at random (as a Poisson process of that rate).
 *
 * @public
 */
export type NewConnections =
  | {
      readonly kind: 'rate';
      readonly meanPerSecond: number;
      /** Where absent, the mean is the rate at all times. */
      readonly peak?: {
        readonly perSecond: number;
        readonly lastsSeconds: number;
        /** From the start of one peak to the start of the next; the first ends the first period. */
        readonly everySeconds: number;
      };
      /** The same, for destinations that have peaks of their own. */
      readonly ownPeaksEverySeconds?: number;
      readonly durationSeconds: number;
    }
  | {
      readonly kind: 'recorded';
      /** New connections of each minute; their number is the simulation's length. */
      readonly perMinute: readonly number[];
    };

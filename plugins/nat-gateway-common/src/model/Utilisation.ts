/**
 * How much of a ceiling is used. A kind of gateway has several, each with a name.
 *
 * @public
 */
export interface Utilisation {
  /**
   * Its name, the same in each gateway of a kind. Those that are computed from connections are
   * `connections` (of both protocols, against the most of one gateway), `portsOfOneDestination` and
   * `connectionsOfOneDestination` (against what the addresses give to one destination), and `inventory`
   * (the higher peak, against the ports of one protocol); others are a cloud's own.
   */
  readonly id: string;
  readonly used: number;
  /** The ceiling, above 0. */
  readonly of: number;
  /**
   * What {@link Utilisation.used} is worth.
   *
   * - `measured`: the cloud counts it against this ceiling.
   * - `atMost`: an upper bound.
   * - `ifOneDestination`: an upper bound, reached if all flows went to one destination.
   * - `withoutCoolDown`: the same, but ports in cool-down are not known and would add to it.
   * - `reusable`: the ceiling may be exceeded, since ports are reused across destinations.
   */
  readonly basis:
    | 'measured'
    | 'atMost'
    | 'ifOneDestination'
    | 'withoutCoolDown'
    | 'reusable';
  /** ISO 8601: the end of the time that it was measured in. */
  readonly observedAt: string;
}

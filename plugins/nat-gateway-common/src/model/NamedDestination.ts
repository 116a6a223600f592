/**
 * A destination that a person names, as clouds do not measure destinations.
 *
 * @public
 */
export interface NamedDestination {
  readonly name: string;
  /** Fraction of the gateway's connections. */
  readonly share: number;
  /** Both directions; a gateway charges for both. */
  readonly gigabytesPerMonth: number;
  /** How it could be reached instead; absent: only over the internet. */
  readonly reachableBy?: 'privateLink' | 'serviceEndpoint';
}

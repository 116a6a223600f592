/**
 * A time in which a source address was as told; a row of `address_periods`.
 *
 * @internal
 */
export interface AddressPeriod {
  readonly scope: string;
  readonly provider: string;
  /** See `addressKey`. */
  readonly id: string;
  /** ISO 8601: when it was first found so. */
  readonly since: string;
  /** ISO 8601: when it was first found otherwise, or gone. Null: it is so. */
  readonly until: string | null;
  /** ISO 8601: since when the address is found without a gap. */
  readonly known_since: string;
  /** ISO 8601: since when it is in this state without a gap. */
  readonly state_since: string;
  /** `20.61.4.16`, or `20.61.4.16/30`. */
  readonly address: string;
  readonly state: string;
  readonly owner_ref: string | null;
  /** JSON {resourceId, name, kind, gateways, clusters, places}: ids of what it serves; no `places`: none. */
  readonly document: string;
}

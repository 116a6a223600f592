/**
 * A row of `consumers`.
 *
 * @internal
 */
export interface ConsumerRow {
  readonly id: string;
  readonly scope: string;
  readonly address_id: string;
  readonly address: string;
  readonly name: string;
  readonly contact: string | null;
  readonly entity_ref: string | null;
  readonly registered_by: string;
  readonly registered_at: string;
  readonly acknowledged_change: string | null;
  readonly acknowledged_by: string | null;
  readonly acknowledged_at: string | null;
}

/**
 * A row of `consumers` with the newest period of its address, which tells whose it is.
 *
 * @internal
 */
export interface StoredConsumer extends ConsumerRow {
  readonly provider: string;
  readonly owner_ref: string | null;
  readonly state: string;
  /** ISO 8601: since when it is in this state. */
  readonly changed_at: string;
  /** Not null: the address is gone. */
  readonly until: string | null;
}

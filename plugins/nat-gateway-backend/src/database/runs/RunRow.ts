/**
 * A row of `runs`, joined with its plan.
 *
 * @internal
 */
export interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly plan_hash: string;
  readonly spec_hash: string;
  readonly idempotency_key: string | null;
  readonly attempt: number;
  readonly state: string;
  readonly phase: string;
  readonly owner_ref: string | null;
  readonly provider: string;
  readonly scope: string;
  readonly started_by: string;
  readonly acknowledgement: string;
  readonly acknowledged: string;
  readonly pending: string | null;
  readonly outputs: string | null;
  readonly error: string | null;
  readonly not_undone: string;
  readonly cancel_requested_at: string | null;
  readonly cancel_requested_by: string | null;
  readonly deadline_at: string | null;
  readonly last_sequence: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly finished_at: string | null;
}

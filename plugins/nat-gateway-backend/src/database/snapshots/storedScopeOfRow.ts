import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { StoredScope } from './StoredScope';

/**
 * A row of `scopes`, as far as it is read.
 *
 * @internal
 */
export interface ScopeRow {
  readonly scope: string;
  readonly provider: ProviderId;
  readonly account: string;
  readonly scope_id: string;
  readonly owner_ref: string | null;
  readonly declared_at: string | null;
  readonly attempted_at: string | null;
  readonly observed_at: string | null;
  readonly failure: string | null;
  readonly gaps: string;
  readonly history_attempted_at: string | null;
  readonly history_gaps: string;
  readonly requested: number;
  readonly answered: number;
}

/**
 * Reads a row of `scopes`.
 *
 * @internal
 */
export const storedScopeOfRow = (row: ScopeRow): StoredScope => ({
  scope: {
    provider: row.provider,
    account: row.account,
    id: row.scope_id,
  },
  subject: {
    ownerRef: row.owner_ref ?? undefined,
    provider: row.provider,
    scope: row.scope,
  },
  declaredAt: row.declared_at ?? undefined,
  attemptedAt: row.attempted_at ?? undefined,
  observedAt: row.observed_at ?? undefined,
  failure: row.failure === null ? undefined : JSON.parse(row.failure),
  gaps: JSON.parse(row.gaps),
  history: {
    attemptedAt: row.history_attempted_at ?? undefined,
    gaps: JSON.parse(row.history_gaps),
  },
  requested: row.requested,
  answered: row.answered,
});

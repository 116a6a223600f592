import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { StoredScope } from './StoredScope';

interface ScopeRow {
  readonly scope: string;
  readonly provider: ProviderId;
  readonly account: string;
  readonly scope_id: string;
  readonly owner_ref: string | null;
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
 * The configured scopes by key; only those named if keys are given.
 *
 * @internal
 */
export async function listScopes(
  knex: Knex,
  options: { readonly keys?: readonly string[] } = {},
): Promise<readonly StoredScope[]> {
  const query = knex<ScopeRow>('scopes').select().orderBy('scope');
  const rows: readonly ScopeRow[] = await (options.keys === undefined
    ? query
    : query.whereIn('scope', [...new Set(options.keys)]));
  return rows.map(row => ({
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
  }));
}

import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * The state of the discovery in an account.
 *
 * @internal
 */
export interface StoredDiscovery {
  /** `<provider>/<name>` */
  readonly account: string;
  /** ISO 8601; since when the account is known. */
  readonly declaredAt?: string;
  /** ISO 8601; when the newest discovery ended, well or not. */
  readonly attemptedAt?: string;
  /** ISO 8601; when the newest discovery that succeeded ended. */
  readonly observedAt?: string;
  readonly failure?: CollectionFailure;
  /** ISO 8601; absent: now. */
  readonly dueAt?: string;
  /** Counts the changes of the scopes that were found. */
  readonly version: number;
}

/**
 * The accounts in which scopes are discovered, by name.
 *
 * @internal
 */
export async function selectDiscoveries(
  knex: Knex,
): Promise<readonly StoredDiscovery[]> {
  const rows: readonly {
    readonly account: string;
    readonly declared_at: string | null;
    readonly attempted_at: string | null;
    readonly observed_at: string | null;
    readonly failure: string | null;
    readonly due_at: string | null;
    readonly version: number;
  }[] = await knex('discoveries').select().orderBy('account');
  return rows.map(row => ({
    account: row.account,
    declaredAt: row.declared_at ?? undefined,
    attemptedAt: row.attempted_at ?? undefined,
    observedAt: row.observed_at ?? undefined,
    failure: row.failure === null ? undefined : JSON.parse(row.failure),
    dueAt: row.due_at ?? undefined,
    version: row.version,
  }));
}

import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { chunk, isMatch } from 'lodash';
import { forgetScopes } from '../snapshots/forgetScopes';
import { rowOfScope } from '../snapshots/rowOfScope';
import type { ScopeRow } from '../snapshots/storedScopeOfRow';
import { accountKey, type DiscoveringAccount } from './DiscoveringAccount';

/** Rows a statement; SQLite takes 32,766 bound values in one. */
const CHUNK_ROWS = 200;

/**
 * Stores which scopes a discovery found in an account, and forgets those that it did not find. Scopes of the
 * configuration, of this replica's or of another's that started with a newer one, stay as they are. In the
 * caller's transaction.
 *
 * @internal
 */
export async function storeDiscovery(
  transaction: Knex.Transaction,
  options: {
    readonly of: DiscoveringAccount;
    readonly found: readonly ProviderScope[];
    readonly at: Date;
    readonly dueAt: Date;
  },
): Promise<{ readonly added: number; readonly removed: number }> {
  const { of, at, dueAt } = options;
  const stored = new Map(
    (
      await transaction<ScopeRow & { readonly discovery: string | null }>(
        'scopes',
      )
        .where({ provider: of.provider, account: of.account })
        .select()
    ).map(row => [row.scope, row]),
  );
  const rows = options.found
    .map(scope => ({ ...rowOfScope(scope), discovery: 'found' }))
    .filter(({ scope }) => stored.get(scope)?.discovery !== null);
  const keys = new Set(rows.map(({ scope }) => scope));
  const gone = [...stored.values()].filter(
    ({ scope, discovery }) => discovery !== null && !keys.has(scope),
  );
  const changed = rows.filter(
    row => !isMatch(stored.get(row.scope) ?? {}, row),
  );
  await forgetScopes(transaction, { keys: gone.map(row => row.scope), at });
  for (const some of chunk(changed, CHUNK_ROWS)) {
    await transaction('scopes')
      .insert(some.map(row => ({ ...row, declared_at: at.toISOString() })))
      .onConflict('scope')
      .merge(['scope_id', 'owner_ref', 'discovery']);
  }
  await transaction('discoveries')
    .where({ account: accountKey(of) })
    .update({
      attempted_at: at.toISOString(),
      observed_at: at.toISOString(),
      failure: null,
      due_at: dueAt.toISOString(),
      ...(changed.length + gone.length > 0 && {
        version: transaction.raw('version + 1'),
      }),
    });
  return {
    added: changed.filter(
      ({ scope }) => stored.get(scope)?.discovery !== 'found',
    ).length,
    removed: gone.length,
  };
}

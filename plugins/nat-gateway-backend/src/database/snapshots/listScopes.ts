import type { Knex } from 'knex';
import type { StoredScope } from './StoredScope';
import { type ScopeRow, storedScopeOfRow } from './storedScopeOfRow';

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
  return rows.map(storedScopeOfRow);
}

import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import type { ScopeRow } from '../snapshots/storedScopeOfRow';
import type { DiscoveringAccount } from './DiscoveringAccount';

/**
 * The scopes that the newest discovery of an account found.
 *
 * @internal
 */
export async function selectDiscoveredScopes(
  knex: Knex,
  { provider, account }: DiscoveringAccount,
): Promise<readonly ProviderScope[]> {
  const rows: readonly Pick<ScopeRow, 'scope_id' | 'owner_ref'>[] = await knex(
    'scopes',
  )
    .where({ provider, account, discovery: 'found' })
    .select('scope_id', 'owner_ref')
    .orderBy('scope');
  return rows.map(row => ({
    scope: { provider, account, id: row.scope_id },
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
  }));
}

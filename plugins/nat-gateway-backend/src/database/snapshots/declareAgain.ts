import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import {
  accountKey,
  type DiscoveringAccount,
} from '../discoveries/DiscoveringAccount';
import { rowOfScope } from './rowOfScope';

/**
 * Declares what this replica has and the database lacks: another replica that started with an older
 * configuration has forgotten it. What is missing at one call is declared at the next, so that a replica which is
 * about to end does not bring back what the newer configuration has no more.
 *
 * @internal
 */
export function declareAgain(
  knex: Knex,
  options: {
    readonly scopes: readonly ProviderScope[];
    readonly discovering: readonly DiscoveringAccount[];
  },
): () => Promise<void> {
  const tables = [
    { table: 'scopes', key: 'scope', rows: options.scopes.map(rowOfScope) },
    {
      table: 'discoveries',
      key: 'account',
      rows: options.discovering.map(each => ({ account: accountKey(each) })),
    },
  ];
  let missing = new Set<string>();
  return async () => {
    const now = new Set<string>();
    for (const { table, key, rows } of tables) {
      const stored = new Set(await knex(table).pluck(key));
      for (const row of rows as readonly Record<string, unknown>[]) {
        const name = String(row[key]);
        if (stored.has(name)) continue;
        now.add(name);
        if (missing.has(name)) {
          await knex(table)
            .insert({ ...row, declared_at: new Date().toISOString() })
            .onConflict(key)
            .ignore();
        }
      }
    }
    missing = now;
  };
}

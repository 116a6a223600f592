import type { ProviderScope } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { partition } from 'lodash';
import {
  accountKey,
  type DiscoveringAccount,
} from '../discoveries/DiscoveringAccount';
import { forgetScopes } from './forgetScopes';
import { rowOfScope } from './rowOfScope';

/**
 * Makes the scopes' rows agree with the configuration. What was collected in a scope that is not
 * configured any more is forgotten, unless scopes of its account are discovered: then the next discovery decides.
 *
 * @internal
 */
export async function declareScopes(
  knex: Knex,
  options: {
    readonly scopes: readonly ProviderScope[];
    readonly discovering?: readonly DiscoveringAccount[];
  },
): Promise<void> {
  const rows = options.scopes.map(rowOfScope);
  const keys = new Set(rows.map(row => row.scope));
  const accounts = new Set((options.discovering ?? []).map(accountKey));
  const at = new Date();
  const declared = { declared_at: at.toISOString() };

  await knex.transaction(async trx => {
    const stored: readonly {
      readonly scope: string;
      readonly provider: string;
      readonly account: string;
    }[] = await trx('scopes').select('scope', 'provider', 'account');
    const [awaited, gone] = partition(
      stored.filter(({ scope }) => !keys.has(scope)),
      row => accounts.has(accountKey(row)),
    );
    await forgetScopes(trx, {
      keys: gone.map(({ scope }) => scope),
      at,
    });
    await trx('scopes')
      .whereIn(
        'scope',
        awaited.map(({ scope }) => scope),
      )
      .whereNull('discovery')
      .update({ discovery: 'left' });
    for (const row of rows) {
      await trx('scopes')
        .insert({ ...row, discovery: null, ...declared })
        .onConflict('scope')
        .merge(['account', 'scope_id', 'owner_ref', 'discovery']);
    }
    await trx('discoveries')
      .whereNotIn('account', [...accounts])
      .delete();
    for (const account of accounts) {
      // The configuration may have another group than before: asked at once.
      await trx('discoveries')
        .insert({ account, due_at: null, ...declared })
        .onConflict('account')
        .merge(['due_at']);
    }
  });
}

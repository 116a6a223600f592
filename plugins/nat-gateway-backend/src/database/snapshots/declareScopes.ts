import {
  type ProviderScope,
  subjectOfScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';

/**
 * Makes the scopes' rows agree with the configuration. What was collected in a scope that is not
 * configured any more is forgotten.
 *
 * @internal
 */
export async function declareScopes(
  knex: Knex,
  options: { readonly scopes: readonly ProviderScope[] },
): Promise<void> {
  const rows = options.scopes.map(declared => {
    const subject = subjectOfScope(declared);
    return {
      scope: subject.scope,
      provider: subject.provider,
      account: declared.scope.account,
      scope_id: declared.scope.id,
      owner_ref: subject.ownerRef ?? null,
    };
  });
  const keys = rows.map(row => row.scope);

  await knex.transaction(async trx => {
    for (const table of [
      'subnet_holders',
      'histories',
      'measurements',
      'assessments',
      'assessment_findings',
      'gateways',
      'clusters',
      'places',
      'gateway_guids',
      'scopes',
    ]) {
      await trx(table).whereNotIn('scope', keys).delete();
    }
    // A record, which stays: nothing more is known of these.
    await trx('address_periods')
      .whereNotIn('scope', keys)
      .whereNull('until')
      .update({ until: new Date().toISOString() });
    for (const row of rows) {
      await trx('scopes')
        .insert(row)
        .onConflict('scope')
        .merge(['account', 'scope_id', 'owner_ref']);
    }
  });
}

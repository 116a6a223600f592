import type { CollectionFailure } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { accountKey, type DiscoveringAccount } from './DiscoveringAccount';

/**
 * Stores why a discovery failed, beside the scopes that the one before found.
 *
 * @internal
 */
export async function recordDiscoveryFailure(
  transaction: Knex.Transaction,
  options: {
    readonly of: DiscoveringAccount;
    readonly failure: CollectionFailure;
    readonly dueAt: Date;
  },
): Promise<void> {
  const { of, failure, dueAt } = options;
  await transaction('discoveries')
    .where({ account: accountKey(of) })
    .update({
      attempted_at: failure.at,
      failure: JSON.stringify(failure),
      due_at: dueAt.toISOString(),
    });
}

import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Records that what we created under this id is gone.
 *
 * @internal
 */
export async function markResourceDeleted(
  trx: Knex.Transaction,
  options: {
    readonly resourceId: string;
    readonly at: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  await trx('created_resources')
    .where({ resource_id: options.idKey(options.resourceId) })
    .whereNull('deleted_at')
    .update({ deleted_at: options.at });
}

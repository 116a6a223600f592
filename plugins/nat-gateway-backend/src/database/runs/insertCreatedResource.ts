import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Records that a run created a resource: the row that later permits deleting it. A guid comes again where it is that of
 * what a resource is part of: then the newest creation counts.
 *
 * @internal
 */
export async function insertCreatedResource(
  trx: Knex.Transaction,
  options: {
    readonly resourceId: string;
    readonly resourceGuid: string;
    readonly runId: string;
    readonly scope: string;
    readonly at: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  await trx('created_resources')
    .insert({
      resource_id: options.idKey(options.resourceId),
      resource_guid: options.resourceGuid,
      run_id: options.runId,
      scope: options.scope,
      created_at: options.at,
    })
    .onConflict(['resource_id', 'resource_guid'])
    .merge({
      run_id: options.runId,
      scope: options.scope,
      created_at: options.at,
      deleted_at: null,
    })
    .where(before =>
      before
        .whereNot('created_resources.run_id', options.runId)
        .orWhereNotNull('created_resources.deleted_at'),
    );
}

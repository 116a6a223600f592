import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Whether it is known what a run created under an id, deleted by now or not.
 *
 * @internal
 */
export async function hasRecordedCreation(
  knex: Knex,
  options: {
    readonly runId: string;
    readonly resourceId: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<boolean> {
  const row = await knex('created_resources')
    .where({
      run_id: options.runId,
      resource_id: options.idKey(options.resourceId),
    })
    .first('resource_id');
  return row !== undefined;
}

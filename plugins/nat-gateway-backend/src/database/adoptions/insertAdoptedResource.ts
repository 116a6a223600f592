import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Records that runs may change a resource from now on. One that had the same name before is forgotten.
 *
 * @internal
 */
export async function insertAdoptedResource(
  knex: Knex,
  options: {
    readonly resourceId: string;
    readonly resourceGuid: string;
    /** Key of the scope. */
    readonly scope: string;
    /** Entity ref. */
    readonly by: string;
    /** ISO 8601. */
    readonly at: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  const { resourceId, resourceGuid, scope, by, at, idKey } = options;
  await knex('adopted_resources')
    .insert({
      resource_id: idKey(resourceId),
      resource_guid: resourceGuid,
      scope,
      adopted_by: by,
      adopted_at: at,
    })
    .onConflict('resource_id')
    .merge();
}

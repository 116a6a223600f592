import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * Forgets that a resource was adopted: runs leave it as it is from now on.
 *
 * @internal
 */
export async function deleteAdoptedResource(
  knex: Knex,
  options: {
    readonly resourceId: string;
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<void> {
  const { resourceId, idKey } = options;
  await knex('adopted_resources')
    .where({ resource_id: idKey(resourceId) })
    .delete();
}

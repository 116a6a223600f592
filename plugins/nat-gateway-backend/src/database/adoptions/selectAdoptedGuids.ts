import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * The guids of those of these resources that were adopted, by the key of their ids.
 *
 * @internal
 */
export async function selectAdoptedGuids(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<Readonly<Record<string, string>>> {
  const { resourceIds, idKey } = options;
  const rows: { resource_id: string; resource_guid: string }[] = await knex(
    'adopted_resources',
  )
    .whereIn('resource_id', resourceIds.map(idKey))
    .select('resource_id', 'resource_guid');
  return Object.fromEntries(
    rows.map(row => [row.resource_id, row.resource_guid]),
  );
}
